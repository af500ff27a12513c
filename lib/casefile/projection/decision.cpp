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
  version INTEGER NOT NULL,
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
  replaced_by INTEGER,
  replaced_on TEXT,
  PRIMARY KEY (case_number, event, version)
) STRICT, WITHOUT ROWID)";

void add(Db& db, const Event& event, int version, const EarlierWords* earlier) {
  const auto& body = earlier ? earlier->body : event.body;
  const auto& data = body["data"];
  execute(db, "INSERT OR IGNORE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number,
          event.key(), version, body["made"]["round"].number(1), event.meeting, earlier ? earlier->on : event.on,
          data["outcome"].text(), data["by"].text(), body["because"].text(),
          data["options"].is_array() ? data["options"].json() : "[]", or_null(data["missing"].text()),
          or_null(data["from"].text()), or_null(data["before"].text()),
          earlier ? std::optional(Event::key_of(earlier->replaced_by)) : std::nullopt,
          earlier ? std::optional(earlier->replaced_on) : std::nullopt);
}

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::decision || !event.case_number) return;
  int version = 0;
  for (const auto& earlier : event.earlier) add(db, event, version++, &earlier);
  add(db, event, version, nullptr);
}

}  // namespace

Projection decision_projection() {
  return {{table}, {"decision"}, apply_event, Subject::Case, {"DELETE FROM decision WHERE case_number = ?1"}};
}

std::vector<Decision> decisions_ever(CaseFile& file, CaseNumber number) {
  std::vector<Decision> decisions;
  for (Query row(file.db(),
                 "SELECT event, round, meeting, \"on\", outcome, decided_by, because, options, missing, missing_from, "
                 "missing_before, replaced_by, replaced_on FROM decision WHERE case_number = ? ORDER BY event, version",
                 number);
       row.next();) {
    decisions.push_back({Event::id_of(row.number(0)), static_cast<int>(row.number(1)), row.text(2),
                         row.date(3).value_or(Date{}), row.text(4), row.text(5), row.text(6),
                         Value::parse_json(row.view(7)).texts(), row.text(8), row.text(9), row.date(10),
                         row.null(11) ? std::nullopt : std::optional(Event::id_of(row.number(11))), row.date(12)});
  }
  return decisions;
}

std::vector<Decision> decisions_of(CaseFile& file, CaseNumber number) {
  auto decisions = decisions_ever(file, number);
  std::erase_if(decisions, [](const Decision& decision) { return decision.replaced_by.has_value(); });
  return decisions;
}

}  // namespace mwp::casefile
