// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/outcome.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE outcome (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  round INTEGER NOT NULL,
  rung TEXT,
  outcome TEXT NOT NULL,
  "on" TEXT NOT NULL,
  meeting TEXT,
  body TEXT,
  text TEXT,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::outcome || !event.case_number) return;
  execute(db, "INSERT OR IGNORE INTO outcome VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number, event.key(),
          event.made()["round"].number(1), or_null(event.made()["outcome_on_rung"].text()),
          event.data()["outcome"].text(), event.on, or_null(event.meeting), or_null(event.made()["body"].text()),
          or_null(event.data()["text"].text()));
}

}  // namespace

Projection outcome_projection() {
  return {{table}, {"outcome"}, apply_event, Subject::Case, {"DELETE FROM outcome WHERE case_number = ?1"}};
}

std::vector<Outcome> outcomes_of(CaseFile& file, CaseNumber number) {
  std::vector<Outcome> outcomes;
  for (Query row(file.db(),
                 "SELECT event, round, rung, outcome, \"on\", meeting, body, text FROM outcome WHERE case_number = ? "
                 "ORDER BY event",
                 number);
       row.next();) {
    outcomes.push_back({Event::id_of(row.number(0)), static_cast<int>(row.number(1)), row.text(2), row.text(3),
                        row.date(4).value_or(Date{}), row.text(5), row.text(6), row.text(7)});
  }
  return outcomes;
}

}  // namespace mwp::casefile
