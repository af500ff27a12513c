// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/pause.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE pause (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  term TEXT NOT NULL,
  "from" TEXT NOT NULL,
  until TEXT,
  because TEXT NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (!event.case_number) return;
  if (event.kind == kind::pause) {
    execute(db, "INSERT OR IGNORE INTO pause VALUES (?, ?, ?, ?, NULL, ?)", *event.case_number, event.key(),
            event.data()["term"].text(), event.on, event.because());
  } else if (event.kind == kind::resume) {
    auto paused = EventId::parse(event.data()["pause"].text());
    if (!paused) return;
    execute(db, "UPDATE pause SET until = ? WHERE case_number = ? AND event = ? AND until IS NULL", event.on,
            *event.case_number, Event::key_of(*paused));
  } else if (event.kind == kind::close) {  // a term that ended stands still no longer
    execute(db, "UPDATE pause SET until = max(\"from\", ?) WHERE case_number = ? AND until IS NULL", event.on,
            *event.case_number);
  }
}

}  // namespace

Projection pause_projection() {
  return {{table}, {"pause"}, apply_event, Subject::Case, {"DELETE FROM pause WHERE case_number = ?1"}};
}

std::vector<PauseRecord> pauses_of(CaseFile& file, CaseNumber number) {
  std::vector<PauseRecord> pauses;
  for (Query row(file.db(),
                 "SELECT event, term, \"from\", until, because FROM pause WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    pauses.push_back(
        {Event::id_of(row.number(0)), row.text(1), {row.date(2).value_or(Date{}), row.date(3)}, row.text(4)});
  }
  return pauses;
}

std::vector<domain::Pause> pauses_of(CaseFile& file, CaseNumber number, std::string_view term) {
  std::vector<domain::Pause> pauses;
  for (const auto& record : pauses_of(file, number)) {
    if (record.term == term) pauses.push_back(record.pause);
  }
  return pauses;
}

}  // namespace mwp::casefile
