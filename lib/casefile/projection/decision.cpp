// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/decision.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE decision (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  round INTEGER NOT NULL,
  meeting TEXT NOT NULL,
  "on" TEXT NOT NULL,
  outcome TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  because TEXT NOT NULL,
  options TEXT NOT NULL,
  missing TEXT,
  missing_from TEXT,
  missing_before TEXT,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::decision || !event.case_number) return;
  const auto& data = event.data();
  Query(db, "INSERT OR IGNORE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number,
        event.key(), event.made()["round"].number(1), event.meeting, event.on, data["outcome"].text(),
        data["by"].text(), event.because(), data["options"].is_array() ? data["options"].json() : "[]",
        or_null(data["missing"].text()), or_null(data["from"].text()), or_null(data["before"].text()))
      .run();
}

}  // namespace

Projection decision_projection() {
  return {{table}, {"decision"}, apply_event, Subject::Case, {"DELETE FROM decision WHERE case_number = ?1"}};
}

std::vector<Decision> decisions_of(CaseFile& file, CaseNumber number) {
  std::vector<Decision> decisions;
  for (Query row(file.db(),
                 "SELECT event, round, meeting, \"on\", outcome, decided_by, because, options, missing, missing_from, "
                 "missing_before FROM decision WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    decisions.push_back({Event::id_of(row.number(0)), static_cast<int>(row.number(1)), row.text(2),
                         row.date(3).value_or(Date{}), row.text(4), row.text(5), row.text(6),
                         Value::parse_json(row.view(7)).texts(), row.text(8), row.text(9), row.date(10)});
  }
  return decisions;
}

}  // namespace mwp::casefile
