/* SPDX-License-Identifier: EUPL-1.2
 * What a batch is held against: a C program that writes the same rows through SQLite, and nothing else.
 *
 *   rows BEFORE AFTER TARGET
 *
 * Reads the rows that AFTER has and BEFORE has not (a case file before and after a batch), of every table. Then, timed:
 * opens TARGET (a copy of BEFORE) with the settings of a case file and writes them, command by command as the batch did,
 * in one transaction, by one prepared statement per table. Prints the seconds of that part and the number of rows. */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct table {
  char *insert;
  int columns;
  sqlite3_stmt *statement;
};

struct row {
  sqlite3_int64 event; /* the event it stems from, as (n, series) in one integer: its turn */
  int table;
  sqlite3_value **values;
};

static struct table tables[100];
static struct row *rows;
static size_t count, room;

static void need(int ok, sqlite3 *db, const char *what) {
  if (ok) return;
  fprintf(stderr, "rows: %s: %s\n", what, db ? sqlite3_errmsg(db) : "out of memory");
  exit(1);
}

/* The column that says from which event a row stems; -1 where none does: such rows are written last. */
static int event_column(sqlite3_stmt *statement) {
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const char *name = sqlite3_column_name(statement, i);
    if (!strcmp(name, "n") || !strcmp(name, "event") || !strcmp(name, "rung_event")) return i;
  }
  return -1;
}

/* The new and changed rows of one table. */
static void read_table(sqlite3 *db, const char *name, int at) {
  char *sql = sqlite3_mprintf("SELECT * FROM \"%w\" EXCEPT SELECT * FROM before.\"%w\"", name, name);
  sqlite3_stmt *found;
  need(sqlite3_prepare_v2(db, sql, -1, &found, NULL) == SQLITE_OK, db, name);
  int columns = tables[at].columns = sqlite3_column_count(found), event = event_column(found);
  while (sqlite3_step(found) == SQLITE_ROW) {
    if (count == room) need((rows = realloc(rows, (room = room ? 2 * room : 1024) * sizeof *rows)) != NULL, NULL, "reading");
    struct row *row = &rows[count++];
    row->table = at;
    row->event = event < 0 ? INT64_MAX : sqlite3_column_int64(found, event);
    if (event >= 0 && !strcmp(sqlite3_column_name(found, event), "n")) row->event *= 32;
    need((row->values = malloc((size_t)columns * sizeof *row->values)) != NULL, NULL, "reading");
    for (int i = 0; i < columns; ++i) row->values[i] = sqlite3_value_dup(sqlite3_column_value(found, i));
  }
  sqlite3_finalize(found);
  sqlite3_free(sql);
  sqlite3_str *insert = sqlite3_str_new(db);
  sqlite3_str_appendf(insert, "INSERT OR REPLACE INTO \"%w\" VALUES (?", name);
  for (int i = 1; i < columns; ++i) sqlite3_str_appendall(insert, ", ?");
  sqlite3_str_appendall(insert, ")");
  tables[at].insert = sqlite3_str_finish(insert);
}

static int by_event(const void *a, const void *b) {
  const struct row *one = a, *other = b;
  if (one->event != other->event) return one->event < other->event ? -1 : 1;
  return one->table - other->table;
}

static void write_row(sqlite3 *db, const struct row *row) {
  struct table *table = &tables[row->table];
  if (!table->statement)
    need(sqlite3_prepare_v2(db, table->insert, -1, &table->statement, NULL) == SQLITE_OK, db, table->insert);
  for (int i = 0; i < table->columns; ++i) sqlite3_bind_value(table->statement, i + 1, row->values[i]);
  need(sqlite3_step(table->statement) == SQLITE_DONE, db, table->insert);
  sqlite3_reset(table->statement);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  int names_read = 0;
  sqlite3 *db;
  if (argc != 4) return fputs("usage: rows BEFORE AFTER TARGET\n", stderr), 2;
  need(sqlite3_open(argv[2], &db) == SQLITE_OK, db, argv[2]);
  char *attach = sqlite3_mprintf("ATTACH %Q AS before", argv[1]);
  need(sqlite3_exec(db, attach, NULL, NULL, NULL) == SQLITE_OK, db, argv[1]);
  sqlite3_free(attach);
  sqlite3_stmt *names; /* in the order in which they were made: command before event, as its key wants */
  need(sqlite3_prepare_v2(db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", -1,
                          &names, NULL) == SQLITE_OK, db, "schema");
  while (sqlite3_step(names) == SQLITE_ROW && names_read < 100)
    read_table(db, (const char *)sqlite3_column_text(names, 0), names_read++);
  sqlite3_finalize(names);
  sqlite3_close(db);
  qsort(rows, count, sizeof *rows, by_event);

  double begin = now();
  need(sqlite3_open(argv[3], &db) == SQLITE_OK, db, argv[3]);
  need(sqlite3_exec(db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; "
                        "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768; BEGIN IMMEDIATE",
                    NULL, NULL, NULL) == SQLITE_OK, db, "BEGIN");
  for (size_t i = 0; i < count; ++i) write_row(db, &rows[i]);
  need(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, db, "COMMIT");
  for (int i = 0; i < names_read; ++i) sqlite3_finalize(tables[i].statement);
  sqlite3_close(db);
  printf("%.3f %zu\n", now() - begin, count);
  return 0;
}
