// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/step.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE step (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  ladder TEXT NOT NULL,
  step TEXT NOT NULL,
  "on" TEXT NOT NULL,
  round INTEGER NOT NULL,
  registered_by TEXT,
  because TEXT,
  PRIMARY KEY (case_number, event, ladder)
) STRICT, WITHOUT ROWID)";

/// A step that begins a new round belongs to it.
std::int64_t round_after(const Event& event) {
  return event.made()["new_round"].number(event.made()["round"].number(1));
}

void add(Db& db, const Event& event, const char* ladder, const Value& step) {
  if (!step.is_text()) return;
  execute(db, "INSERT OR IGNORE INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number, event.key(), ladder,
          step.text(), event.on, round_after(event), or_null(event.data()["registered_by"].text()),
          or_null(event.because()));
}

void apply_event(Db& db, const Event& event) {
  if (!event.case_number || event.made().is_null()) return;
  add(db, event, "rung", event.made()["rung"]);
  add(db, event, "situation", event.made()["situation"]);
}

}  // namespace

Projection step_projection() {
  return {{table}, {"step"}, apply_event, Subject::Case, {"DELETE FROM step WHERE case_number = ?1"}};
}

std::vector<Step> steps_of(CaseFile& file, CaseNumber number) {
  std::vector<Step> steps;
  for (Query row(file.db(),
                 "SELECT event, ladder, step, \"on\", round, registered_by, because FROM step WHERE case_number = ? "
                 "ORDER BY event, ladder",
                 number);
       row.next();) {
    steps.push_back({Event::id_of(row.number(0)), row.view(1) == "rung", row.text(2), row.date(3).value_or(Date{}),
                     static_cast<int>(row.number(4)), row.text(5), row.text(6)});
  }
  return steps;
}

}  // namespace mwp::casefile
