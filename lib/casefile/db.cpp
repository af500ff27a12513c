// SPDX-License-Identifier: EUPL-1.2
#include "casefile/db.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cstring>

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp::casefile {

void rethrow(const SQLite::Exception& error) {
  switch (error.getErrorCode() & 0xFF) {  // the primary code: extended ones are on
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
    case SQLITE_TOOBIG:
      throw InputError("text-too-long", tr("the text is longer than 16 MB"), tr("store it as a document"));
    case SQLITE_IOERR:
      throw IoError("io", msg("reading or writing the case file failed ({})", error.getExtendedErrorCode()),
                    tr("check the disk; nothing was recorded"));
    default:
      throw Error(Exit::Bug, "sqlite", msg("unexpected answer {} of the case file", error.getExtendedErrorCode()),
                  tr("please report this, with the command line"));
  }
}

void Db::execute(const char* sql) {
  try {
    m_database.exec(sql);
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

Db::Statement Query::claim(Db& db, const char* sql) {
  try {
    auto& idle = db.m_idle[sql];
    if (idle.empty()) return std::make_unique<SQLite::Statement>(db.m_database, sql);
    auto statement = std::move(idle.back());
    idle.pop_back();
    return statement;
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

Query::~Query() {
  if (m_statement->tryReset() == SQLITE_OK) {
    m_statement->clearBindings();
    m_db.m_idle[m_sql].push_back(std::move(m_statement));
  }
}

bool Query::next() {
  try {
    return m_statement->executeStep();
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

void Query::run() {
  try {
    m_statement->exec();
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

bool Query::null(int column) const {
  return m_statement->isColumnNull(column);
}

std::string_view Query::view(int column) const {
  auto value = m_statement->getColumn(column);
  const auto* bytes = static_cast<const char*>(value.getBlob());
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(value.getBytes())) : std::string_view();
}

std::string Query::text(int column) const {
  return std::string(view(column));
}
std::int64_t Query::number(int column) const {
  return m_statement->getColumn(column).getInt64();
}
std::optional<Date> Query::date(int column) const {
  return Date::parse(view(column));
}

namespace {

template <typename Bind>
void translated(Bind bind) {
  try {
    bind();
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

}  // namespace

void Query::bind(int index, std::nullptr_t) {
  translated([&] { m_statement->bind(index); });
}
void Query::bind(int index, std::string_view text) {
  translated([&] { m_statement->bind(index, std::string(text)); });
}
void Query::bind(int index, std::int64_t number) {
  translated([&] { m_statement->bind(index, number); });
}
void Query::bind(int index, const Bytes& blob) {
  translated([&] { m_statement->bind(index, blob.bytes.data(), static_cast<int>(blob.bytes.size())); });
}

}  // namespace mwp::casefile
