// SPDX-License-Identifier: EUPL-1.2
#include "casefile/db.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp::casefile {

namespace {

[[noreturn]] void fail(int code) {
  switch (code & 0xFF) {  // the primary code: extended ones are on
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Busy("busy", tr("the case file is in use by another command"),
                 tr("nothing was written; try again, or wait longer with --wait SECONDS"));
    case SQLITE_CORRUPT:
      throw Damaged("damaged", tr("the case file is damaged"), tr("run 'mwp check', then go back to the last backup"));
    case SQLITE_NOTADB:
      throw CaseFileUnusable("not-a-case-file", tr("the file is not a case file"),
                             tr("name a case file made by 'mwp init'"));
    case SQLITE_FULL:
      throw IoError("disk-full", tr("the disk is full; nothing was recorded"), tr("make room and try again"));
    case SQLITE_READONLY:
      throw IoError(
          "read-only", tr("the case file can't be written"),
          tr("check its permissions; an interrupted write must first be finished by the owner: run 'mwp check'"));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      throw IoError("cannot-open", tr("the case file or its journal can't be opened"),
                    tr("check the permissions of the file and its folder"));
    case SQLITE_INTERRUPT:
      throw IoError("ended", tr("ended on request; nothing was recorded"), tr("run it again"));
    case SQLITE_NOMEM:
      throw IoError("no-memory", tr("it takes more memory than mwp allows itself; nothing was recorded"),
                    tr("ask for less at a time"));
    case SQLITE_TOOBIG:
      throw InputError("text-too-long", tr("the text is longer than 16 MB"), tr("store it as a document"));
    case SQLITE_IOERR:
      throw IoError("io", msg("reading or writing the case file failed ({})", code),
                    tr("check the disk; nothing was recorded"));
    default:
      throw Error(Exit::Bug, "sqlite", msg("unexpected answer {} of the case file", code),
                  tr("please report this, with the command line"));
  }
}

void need(int code) {
  if (code != SQLITE_OK) fail(code);
}

}  // namespace

void rethrow(const SQLite::Exception& error) {
  fail(error.getErrorCode());
}

void Db::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

void Db::execute(const char* sql) {
  try {
    m_database.exec(sql);
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

Trial::Trial(Db& db) : m_db(db), m_appended(db.appended) {
  db.execute("SAVEPOINT line");
}

Trial::~Trial() {
  sqlite3_exec(m_db.raw().getHandle(), "ROLLBACK TO line; RELEASE line", nullptr, nullptr, nullptr);
  m_db.appended = m_appended;
}

Db::Statement Query::prepare(Db& db, std::string_view sql, unsigned flags) {
  sqlite3_stmt* statement = nullptr;
  need(sqlite3_prepare_v3(db.m_database.getHandle(), sql.data(), static_cast<int>(sql.size()), flags, &statement,
                          nullptr));
  return Db::Statement(statement);
}

Db::Statement Query::claim(Db& db, const char* sql, Db::Statements& idle) {
  if (idle.empty()) return prepare(db, sql, SQLITE_PREPARE_PERSISTENT);
  auto statement = std::move(idle.back());
  idle.pop_back();
  return statement;
}

Query::Query(Db& db, const std::string& sql) : m_statement(prepare(db, sql, 0)) {}

/// What stays bound is not looked at again: whoever takes the statement next binds all of it.
Query::~Query() {
  if (m_home && sqlite3_reset(m_statement.get()) == SQLITE_OK) m_home->push_back(std::move(m_statement));
}

bool Query::next() {
  int code = sqlite3_step(m_statement.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(code);
  return code == SQLITE_ROW;
}

void Query::run() {
  int code = sqlite3_step(m_statement.get());
  if (code != SQLITE_DONE) fail(code);
}

bool Query::null(int column) const {
  return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string_view Query::view(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)))
               : std::string_view();
}

char Query::series(int column) const {
  auto letter = view(column);
  if (letter.size() != 1) fail(SQLITE_CORRUPT);
  return letter[0];
}

std::string Query::text(int column) const {
  return std::string(view(column));
}
std::int64_t Query::number(int column) const {
  return sqlite3_column_int64(m_statement.get(), column);
}
std::optional<Date> Query::date(int column) const {
  return Date::parse(view(column));
}

bool Query::same_row(const Query& other) const {
  int columns = sqlite3_column_count(m_statement.get());
  if (columns != sqlite3_column_count(other.m_statement.get())) return false;
  for (int i = 0; i < columns; ++i) {
    int type = sqlite3_column_type(m_statement.get(), i);
    if (type != sqlite3_column_type(other.m_statement.get(), i)) return false;
    if (type == SQLITE_INTEGER ? number(i) != other.number(i) : view(i) != other.view(i)) return false;
  }
  return true;
}

void Query::check_bound(int parameters) const {
  if (sqlite3_bind_parameter_count(m_statement.get()) != parameters) fail(SQLITE_MISUSE);
}
void Query::bind(int index, std::nullptr_t) {
  need(sqlite3_bind_null(m_statement.get(), index));
}
void Query::bind(int index, std::string_view text) {
  need(sqlite3_bind_text64(m_statement.get(), index, text.empty() ? "" : text.data(), text.size(),
                           m_texts == Texts::Copied ? SQLITE_TRANSIENT : SQLITE_STATIC, SQLITE_UTF8));
}
void Query::bind(int index, Date date) {
  auto text = date.iso();
  need(sqlite3_bind_text64(m_statement.get(), index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}
void Query::bind(int index, std::int64_t number) {
  need(sqlite3_bind_int64(m_statement.get(), index, number));
}
void Query::bind(int index, const Bytes& blob) {
  need(sqlite3_bind_blob64(m_statement.get(), index, blob.bytes.empty() ? "" : blob.bytes.data(), blob.bytes.size(),
                           m_texts == Texts::Copied ? SQLITE_TRANSIENT : SQLITE_STATIC));
}

}  // namespace mwp::casefile
