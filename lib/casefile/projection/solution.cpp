// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/solution.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE solution (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  kind TEXT NOT NULL,
  lasting INTEGER NOT NULL,
  "from" TEXT,
  until TEXT,
  provider TEXT,
  "on" TEXT NOT NULL,
  round INTEGER NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

/// A provider as an event names it: a text, or an object with its name or AGB code.
const std::string& name_of(const Value& provider) {
  if (provider.is_text()) return provider.text();
  return provider["name"].is_text() ? provider["name"].text() : provider["agb"].text();
}

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::solution || !event.case_number) return;
  const auto& data = event.data();
  Query(db, "INSERT OR IGNORE INTO solution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number, event.key(),
        data["kind"].text(), data["lasting"].flag(), data["from"].date(), data["until"].date(),
        or_null(name_of(data["provider"])), event.on, event.made()["round"].number(1))
      .run();
}

}  // namespace

Projection solution_projection() {
  return {{table}, {"solution"}, apply_event, Subject::Case, {"DELETE FROM solution WHERE case_number = ?1"}};
}

std::vector<Solution> solutions_of(CaseFile& file, CaseNumber number) {
  std::vector<Solution> solutions;
  for (Query row(file.db(),
                 "SELECT event, kind, lasting, \"from\", until, provider, \"on\", round FROM solution "
                 "WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    solutions.push_back({Event::id_of(row.number(0)), row.text(1), row.flag(2), row.date(3), row.date(4), row.text(5),
                         row.date(6).value_or(Date{}), static_cast<int>(row.number(7))});
  }
  return solutions;
}

}  // namespace mwp::casefile
