// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/letter.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/amendment.hpp"

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
  to_be_replaced INTEGER NOT NULL,
  replaces INTEGER,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

void add(Db& db, const Event& event) {
  const auto& data = event.data();
  auto replaced = EventId::parse(event.made()["replaces"].text());
  auto replaces = replaced ? std::optional(Event::key_of(*replaced)) : std::nullopt;
  execute(db, "INSERT OR IGNORE INTO letter VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)", *event.case_number, event.key(),
          data["kind"].text(), data["direction"].text(), or_null(data["party"].text()),
          or_null(data["reference"].text()), data["dated"].date().value_or(event.on), replaces);
  if (replaces)
    execute(db, "UPDATE letter SET to_be_replaced = 0 WHERE case_number = ? AND event < ?", *event.case_number,
            event.key());
}

void apply_event(Db& db, const Event& event) {
  if (!event.case_number) return;
  if (event.kind == kind::letter) add(db, event);
  if (!is_amendment(event.kind)) return;
  for (const auto& letter : event.made()["letters"].texts()) {
    auto id = EventId::parse(letter);
    if (!id) continue;
    execute(db, "UPDATE letter SET to_be_replaced = 1 WHERE case_number = ? AND event = ?", *event.case_number,
            Event::key_of(*id));
  }
}

}  // namespace

Projection letter_projection() {
  return {{table}, {"letter"}, apply_event, Subject::Case, {"DELETE FROM letter WHERE case_number = ?1"}};
}

std::vector<Letter> letters_of(CaseFile& file, CaseNumber number) {
  std::vector<Letter> letters;
  for (Query row(file.db(),
                 "SELECT event, kind, direction, party, reference, \"on\", to_be_replaced, replaces FROM letter WHERE "
                 "case_number = ? ORDER BY event",
                 number);
       row.next();) {
    letters.push_back({Event::id_of(row.number(0)), row.text(1), row.view(2) == "sent", row.text(3), row.text(4),
                       row.date(5).value_or(Date{}), row.flag(6),
                       row.null(7) ? std::nullopt : std::optional(Event::id_of(row.number(7)))});
  }
  return letters;
}

}  // namespace mwp::casefile
