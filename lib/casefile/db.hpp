// SPDX-License-Identifier: EUPL-1.2
// One connection, its prepared statements, and the translation of SQLite's errors into ours. Values are always bound.
// SQLiteCpp opens, backs up and closes; statements are SQLite's own, for a list or a check reads millions of columns.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "domain/identifiers.hpp"

struct sqlite3_stmt;

namespace mwp::casefile {

/// Turns the exception in flight into one of ours: SQLITE_BUSY → Busy, CORRUPT → Damaged, FULL or IOERR → IoError …
/// SQLite's own text never leaves: it may quote SQL.
[[noreturn]] void rethrow(const SQLite::Exception& error);

inline constexpr int longest_row = 20 << 20;  ///< bytes; SQLite is told to take no longer one

/// What the open transaction appended to the journal: where the next event goes, and what is to be read back.
struct Appended {
  char series;
  std::int64_t first, last;  ///< n of its first event and of its last
  std::string before, hash;  ///< of the event before the first, and of the last: 32 bytes
};

class Db {
 public:
  explicit Db(SQLite::Database database) : m_database(std::move(database)) {}
  Db(const Db&) = delete;
  Db& operator=(const Db&) = delete;

  SQLite::Database& raw() { return m_database; }
  void execute(const char* sql);
  /// Kept by Journal::append, emptied by Transaction.
  std::optional<Appended> appended;

 private:
  friend class Query;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
  using Statements = std::vector<Statement>;
  SQLite::Database m_database;
  std::unordered_map<const char*, Statements> m_idle;  ///< by the address of the literal; lists keep their place
};

/// Takes back what happens while it lives, inside the open transaction.
class Trial {
 public:
  explicit Trial(Db& db);
  ~Trial();
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

 private:
  Db& m_db;
  std::optional<Appended> m_appended;
};

/// A statement at work. A literal is kept, prepared, under its address for reuse; SQL that was put together is not.
/// Reading: `for (Query q(db, "…"); q.next();) q.text(0)`.
class Query {
 public:
  /// Bytes to be bound as a BLOB.
  struct Bytes {
    std::string_view bytes;
  };

  template <typename... Args>
  Query(Db& db, const char* sql, const Args&... args) : Query(Texts::Copied, db, sql, args...) {}
  Query(Db& db, const std::string& sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  bool next();

  bool null(int column) const;
  std::string text(int column) const;
  std::string_view view(int column) const;  ///< valid until the next step
  std::int64_t number(int column) const;
  bool flag(int column) const { return number(column) != 0; }
  std::optional<Date> date(int column) const;
  /// The letter of a series. Throws Damaged where none stands.
  char series(int column) const;
  domain::CaseNumber case_number(int column) const { return domain::CaseNumber::from_key(number(column)); }
  /// True when the row is the same as the other's in every column, type and value.
  bool same_row(const Query& other) const;

 private:
  template <typename... Args>
  friend void execute(Db& db, const char* sql, const Args&... args);
  enum class Texts { Copied, WhereTheyStand };

  template <typename... Args>
  Query(Texts texts, Db& db, const char* sql, const Args&... args)
      : m_home(&db.m_idle[sql]), m_statement(claim(db, sql, *m_home)), m_texts(texts) {
    int index = 0;
    (bind(++index, args), ...);
    check_bound(index);
  }
  static Db::Statement prepare(Db& db, std::string_view sql, unsigned flags);
  static Db::Statement claim(Db& db, const char* sql, Db::Statements& idle);
  void run();
  /// A parameter that was forgotten would still have what its last user gave it.
  void check_bound(int parameters) const;
  void bind(int index, std::nullptr_t);
  void bind(int index, std::string_view text);
  void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
  void bind(int index, const char* text) { bind(index, std::string_view(text)); }
  void bind(int index, std::int64_t number);
  void bind(int index, int number) { bind(index, std::int64_t{number}); }
  void bind(int index, bool flag) { bind(index, std::int64_t{flag}); }
  void bind(int index, const char& series) { bind(index, std::string_view(&series, 1)); }
  void bind(int index, Date date);
  void bind(int index, domain::CaseNumber number) { bind(index, number.key()); }
  template <typename T>
  void bind(int index, const std::optional<T>& value) {
    value ? bind(index, *value) : bind(index, nullptr);
  }
  void bind(int index, const Bytes& blob);

  Db::Statements* m_home = nullptr;  ///< where the statement goes afterwards; null: it is not to be kept
  Db::Statement m_statement;
  Texts m_texts = Texts::Copied;
};

/// Runs a statement that gives no rows. What is bound outlives it, so texts are not copied.
template <typename... Args>
void execute(Db& db, const char* sql, const Args&... args) {
  Query query(Query::Texts::WhereTheyStand, db, sql, args...);
  query.run();
}

/// A null for an empty text: columns that may be absent.
inline std::optional<std::string_view> or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace mwp::casefile
