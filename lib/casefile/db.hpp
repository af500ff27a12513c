// SPDX-License-Identifier: EUPL-1.2
// One connection, its prepared statements, and the translation of SQLite's errors into ours. Values are always bound.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "domain/identifiers.hpp"

namespace mwp::casefile {

/// Turns the exception in flight into one of ours: SQLITE_BUSY → Busy, CORRUPT → Damaged, FULL or IOERR → IoError …
/// SQLite's own text never leaves: it may quote SQL.
[[noreturn]] void rethrow(const SQLite::Exception& error);

class Db {
 public:
  explicit Db(SQLite::Database database) : m_database(std::move(database)) {}
  Db(const Db&) = delete;
  Db& operator=(const Db&) = delete;

  SQLite::Database& raw() { return m_database; }
  void execute(const char* sql);

 private:
  friend class Query;
  using Statement = std::unique_ptr<SQLite::Statement>;
  SQLite::Database m_database;
  std::unordered_map<const char*, std::vector<Statement>> m_idle;  ///< by the address of the literal
};

/// A statement at work. `sql` must be a literal: under its address the prepared statement is kept for reuse.
/// Reading: `for (Query q(db, "…"); q.next();) q.text(0)`.
class Query {
 public:
  /// Bytes to be bound as a BLOB.
  struct Bytes {
    std::string_view bytes;
  };

  template <typename... Args>
  Query(Db& db, const char* sql, const Args&... args) : m_db(db), m_sql(sql), m_statement(claim(db, sql)) {
    int index = 0;
    (bind(++index, args), ...);
  }
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  bool next();
  /// For statements that give no rows.
  void run();

  bool null(int column) const;
  std::string text(int column) const;
  std::string_view view(int column) const;  ///< valid until the next step
  std::int64_t number(int column) const;
  bool flag(int column) const { return number(column) != 0; }
  std::optional<Date> date(int column) const;
  domain::CaseNumber case_number(int column) const { return domain::CaseNumber::from_key(number(column)); }

 private:
  static Db::Statement claim(Db& db, const char* sql);
  void bind(int index, std::nullptr_t);
  void bind(int index, std::string_view text);
  void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
  void bind(int index, const char* text) { bind(index, std::string_view(text)); }
  void bind(int index, std::int64_t number);
  void bind(int index, int number) { bind(index, std::int64_t{number}); }
  void bind(int index, bool flag) { bind(index, std::int64_t{flag}); }
  void bind(int index, char series) { bind(index, std::string_view(&series, 1)); }
  void bind(int index, Date date) { bind(index, std::string_view(date.iso())); }
  void bind(int index, domain::CaseNumber number) { bind(index, number.key()); }
  template <typename T>
  void bind(int index, const std::optional<T>& value) {
    value ? bind(index, *value) : bind(index, nullptr);
  }
  void bind(int index, const Bytes& blob);

  Db& m_db;
  const char* m_sql;
  Db::Statement m_statement;
};

/// A null for an empty text: columns that may be absent.
inline std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace mwp::casefile
