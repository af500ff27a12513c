// SPDX-License-Identifier: EUPL-1.2
#include "casefile/schema.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"
#include "mwp_schema.hpp"

namespace mwp::casefile {

static_assert(migrations.size() == schema_version);

namespace {

using Statements = std::set<std::string>;

/// The CREATE statements of one migration, in the words in which SQLite keeps them.
void add_statements(const char* migration, Statements& all) {
  std::string statement;
  std::istringstream lines(migration);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("--")) continue;
    statement += statement.empty() ? line : "\n" + line;
    if (!statement.ends_with(';')) continue;
    statement.pop_back();
    all.insert(std::exchange(statement, {}));
  }
}

/// What makes the journal of a version. It holds as long as migrations create and do not alter.
Statements journal_schema(int version) {
  Statements all;
  for (int i = 0; i < version; ++i) add_statements(migrations[static_cast<std::size_t>(i)], all);
  return all;
}

const Statements& known_schema() {
  static const Statements known = [] {
    auto all = journal_schema(schema_version);
    for (const auto& projection : projections()) all.insert(projection.schema.begin(), projection.schema.end());
    return all;
  }();
  return known;
}

/// A table or an index of an older version's projections, which has a plain name.
bool plain(std::string_view name, std::string_view sql) {
  bool kind =
      sql.starts_with("CREATE TABLE ") || sql.starts_with("CREATE INDEX ") || sql.starts_with("CREATE UNIQUE INDEX ");
  return kind && !name.starts_with("sqlite_") &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

bool automatic(const Query& row) {
  return row.null(1) && row.view(0).starts_with("sqlite_autoindex_");
}

constexpr const char* everything = "SELECT name, sql, type FROM sqlite_schema";

/// What an upgrade takes away: indexes before the tables they are on.
std::vector<std::string> drops(Db& db, const Statements& journal) {
  std::vector<std::string> statements;
  for (Query row(db, everything); row.next();) {
    if (automatic(row) || journal.contains(row.text(1))) continue;
    statements.push_back(fmt::format("DROP {} \"{}\"", row.view(2) == "index" ? "INDEX" : "TABLE", row.view(0)));
  }
  std::sort(statements.begin(), statements.end());
  return statements;
}

}  // namespace

int version_of(Db& db) {
  Query row(db, "PRAGMA user_version");
  row.next();
  return static_cast<int>(row.number(0));
}

void create_schema(Db& db) {
  for (const auto* migration : migrations) db.execute(migration);
  create_projections(db);
  db.execute(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, schema_version).c_str());
}

void migrate_schema(Db& db) {
  auto from = version_of(db);
  for (const auto& drop : drops(db, journal_schema(from))) db.execute(drop.c_str());
  for (int i = from; i < schema_version; ++i) db.execute(migrations[static_cast<std::size_t>(i)]);
  create_projections(db);
  db.execute(fmt::format("PRAGMA user_version = {}", schema_version).c_str());
}

void check_schema(Db& db) {
  auto version = version_of(db);
  bool older = version < schema_version;
  auto missing = older ? journal_schema(version) : known_schema();
  for (Query row(db, everything); row.next();) {
    if (automatic(row) || missing.erase(row.text(1)) == 1) continue;
    if (older && plain(row.view(0), row.view(1))) continue;
    throw Damaged("schema", msg("the case file holds '{}', which mwp did not make", printable(row.view(0))),
                  tr("go back to the last backup; do not change a case file with other programs"));
  }
  if (missing.empty()) return;
  auto first = missing.begin()->substr(0, missing.begin()->find(" ("));
  throw Damaged("schema", msg("the case file lacks '{}'", first), tr("go back to the last backup"));
}

}  // namespace mwp::casefile
