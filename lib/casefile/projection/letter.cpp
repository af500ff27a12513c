// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/letter.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE letter (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL,
  party TEXT,
  reference TEXT,
  "on" TEXT NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::letter || !event.case_number) return;
  const auto& data = event.data();
  Query(db, "INSERT OR IGNORE INTO letter VALUES (?, ?, ?, ?, ?, ?, ?)", *event.case_number, event.key(),
        data["kind"].text(), data["direction"].text(), or_null(data["party"].text()), or_null(data["reference"].text()),
        data["dated"].date().value_or(event.on))
      .run();
}

}  // namespace

Projection letter_projection() {
  return {{table}, {"letter"}, apply_event, Subject::Case, {"DELETE FROM letter WHERE case_number = ?1"}};
}

std::vector<Letter> letters_of(CaseFile& file, CaseNumber number) {
  std::vector<Letter> letters;
  for (Query row(
           file.db(),
           "SELECT event, kind, direction, party, reference, \"on\" FROM letter WHERE case_number = ? ORDER BY event",
           number);
       row.next();) {
    letters.push_back({Event::id_of(row.number(0)), row.text(1), row.view(2) == "sent", row.text(3), row.text(4),
                       row.date(5).value_or(Date{})});
  }
  return letters;
}

}  // namespace mwp::casefile
