/* SPDX-License-Identifier: EUPL-1.2
 * What a batch is held against: a C program that writes the same rows through SQLite, and nothing else.
 *
 *   rows BEFORE AFTER TARGET
 *
 * Reads the rows that AFTER has and BEFORE has not (a case file before and after a batch), of every table. Then, timed:
 * opens TARGET (a copy of BEFORE) with the settings of a case file and writes them, in one transaction, by one prepared
 * statement per table. Prints the seconds of that part and the number of rows. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct table {
  char *insert;
  int columns;
  sqlite3_value **values;
  size_t count, room;
};

static void need(int ok, sqlite3 *db, const char *what) {
  if (ok) return;
  fprintf(stderr, "rows: %s: %s\n", what, db ? sqlite3_errmsg(db) : "out of memory");
  exit(1);
}

static void keep(struct table *table, sqlite3_value *value) {
  if (table->count == table->room) {
    table->room = table->room ? 2 * table->room : 1024;
    table->values = realloc(table->values, table->room * sizeof *table->values);
    need(table->values != NULL, NULL, "reading");
  }
  table->values[table->count++] = sqlite3_value_dup(value);
}

/* The new and changed rows of one table. */
static struct table read_table(sqlite3 *db, const char *name) {
  struct table table = {NULL, 0, NULL, 0, 0};
  char *sql = sqlite3_mprintf("SELECT * FROM \"%w\" EXCEPT SELECT * FROM before.\"%w\"", name, name);
  sqlite3_stmt *rows;
  need(sqlite3_prepare_v2(db, sql, -1, &rows, NULL) == SQLITE_OK, db, name);
  table.columns = sqlite3_column_count(rows);
  while (sqlite3_step(rows) == SQLITE_ROW)
    for (int i = 0; i < table.columns; ++i) keep(&table, sqlite3_column_value(rows, i));
  sqlite3_finalize(rows);
  sqlite3_free(sql);
  sqlite3_str *insert = sqlite3_str_new(db);
  sqlite3_str_appendf(insert, "INSERT OR REPLACE INTO \"%w\" VALUES (?", name);
  for (int i = 1; i < table.columns; ++i) sqlite3_str_appendall(insert, ", ?");
  sqlite3_str_appendall(insert, ")");
  table.insert = sqlite3_str_finish(insert);
  return table;
}

static size_t write_table(sqlite3 *db, const struct table *table) {
  sqlite3_stmt *insert;
  need(sqlite3_prepare_v2(db, table->insert, -1, &insert, NULL) == SQLITE_OK, db, table->insert);
  for (size_t at = 0; at < table->count; at += (size_t)table->columns) {
    for (int i = 0; i < table->columns; ++i) sqlite3_bind_value(insert, i + 1, table->values[at + (size_t)i]);
    need(sqlite3_step(insert) == SQLITE_DONE, db, table->insert);
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  return table->count / (size_t)table->columns;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  struct table tables[100];
  size_t count = 0, rows = 0;
  sqlite3 *db;
  if (argc != 4) return fputs("usage: rows BEFORE AFTER TARGET\n", stderr), 2;
  need(sqlite3_open(argv[2], &db) == SQLITE_OK, db, argv[2]);
  char *attach = sqlite3_mprintf("ATTACH %Q AS before", argv[1]);
  need(sqlite3_exec(db, attach, NULL, NULL, NULL) == SQLITE_OK, db, argv[1]);
  sqlite3_free(attach);
  sqlite3_stmt *names;
  need(sqlite3_prepare_v2(db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", -1,
                          &names, NULL) == SQLITE_OK, db, "schema");
  while (sqlite3_step(names) == SQLITE_ROW && count < 100)
    tables[count++] = read_table(db, (const char *)sqlite3_column_text(names, 0));
  sqlite3_finalize(names);
  sqlite3_close(db);

  double begin = now();
  need(sqlite3_open(argv[3], &db) == SQLITE_OK, db, argv[3]);
  need(sqlite3_exec(db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; "
                        "PRAGMA temp_store = MEMORY; BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK, db, "BEGIN");
  for (size_t i = 0; i < count; ++i) rows += write_table(db, &tables[i]);
  need(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, db, "COMMIT");
  sqlite3_close(db);
  printf("%.3f %zu\n", now() - begin, rows);
  return 0;
}
