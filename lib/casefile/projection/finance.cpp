// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/finance.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE finance (
  event INTEGER PRIMARY KEY,
  case_number INTEGER,
  context TEXT,
  round INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL,
  judged TEXT
) STRICT)";
constexpr const char* by_case = "CREATE INDEX finance_case ON finance (case_number) WHERE case_number IS NOT NULL";
constexpr const char* by_context = "CREATE INDEX finance_context ON finance (context) WHERE context IS NOT NULL";

void add(Db& db, const Event& event) {
  const auto& data = event.data();
  execute(db, "INSERT OR IGNORE INTO finance VALUES (?, ?, ?, ?, ?, ?, ?, ?)", event.key(), event.case_number,
          or_null(event.context), event.made()["round"].number(1), event.on, data["kind"].text(),
          data["amount"].number(), or_null(data["judged"].text()));
}

void apply_to_case(Db& db, const Event& event) {
  if (event.kind == kind::finance && event.case_number) add(db, event);
}

void apply_to_context(Db& db, const Event& event) {
  if (event.kind == kind::finance && !event.case_number && !event.context.empty()) add(db, event);
}

#define LAST_OF_EACH "max(event), round, \"on\", kind, amount, judged FROM finance "

std::vector<Finance> read_all(Query& row) {
  std::vector<Finance> all;
  while (row.next()) {
    all.push_back({Event::id_of(row.number(0)), static_cast<int>(row.number(1)), row.date(2).value_or(Date{}),
                   row.text(3), row.number(4), row.text(5)});
  }
  return all;
}

}  // namespace

Projection finance_projection() {
  return {{table, by_case, by_context},
          {"finance"},
          apply_to_case,
          Subject::Case,
          {"DELETE FROM finance WHERE case_number = ?1"}};
}

Projection context_finance_projection() {
  return {
      {}, {}, apply_to_context, Subject::Context, {"DELETE FROM finance WHERE case_number IS NULL AND context = ?1"}};
}

std::vector<Finance> finance_of(CaseFile& file, CaseNumber number) {
  Query rows(file.db(), "SELECT " LAST_OF_EACH "WHERE case_number = ? GROUP BY round, kind ORDER BY max(event)",
             number);
  return read_all(rows);
}

std::vector<Finance> finance_of_context(CaseFile& file, std::string_view context) {
  Query rows(file.db(), "SELECT " LAST_OF_EACH "WHERE context = ? GROUP BY round, kind ORDER BY max(event)", context);
  return read_all(rows);
}

}  // namespace mwp::casefile
