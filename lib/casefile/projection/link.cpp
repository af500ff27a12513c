// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/link.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE link (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  "with" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  "on" TEXT NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::link || !event.case_number) return;
  auto with = CaseNumber::parse(event.data()["with"].text());
  if (!with) return;
  execute(db, "INSERT OR IGNORE INTO link VALUES (?, ?, ?, ?, ?)", *event.case_number, event.key(), *with,
          event.data()["kind"].text(), event.on);
}

}  // namespace

Projection link_projection() {
  return {{table}, {"link"}, apply_event, Subject::Case, {"DELETE FROM link WHERE case_number = ?1"}};
}

std::vector<Link> links_of(CaseFile& file, CaseNumber number) {
  std::vector<Link> links;
  for (Query row(file.db(), "SELECT event, \"with\", kind, \"on\" FROM link WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    links.push_back({Event::id_of(row.number(0)), row.case_number(1), row.text(2), row.date(3).value_or(Date{})});
  }
  return links;
}

}  // namespace mwp::casefile
