// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/mark.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE mark (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  mark TEXT NOT NULL,
  rule TEXT NOT NULL,
  "on" TEXT NOT NULL,
  because TEXT,
  round INTEGER NOT NULL,
  PRIMARY KEY (case_number, event, mark, rule)
) STRICT, WITHOUT ROWID)";

void add(Db& db, const Event& event, const char* mark, const std::string& rule, const std::string& because) {
  execute(db, "INSERT OR IGNORE INTO mark VALUES (?, ?, ?, ?, ?, ?, ?)", *event.case_number, event.key(), mark, rule,
          event.on, or_null(because), event.made()["round"].number(1));
}

void apply_event(Db& db, const Event& event) {
  if (!event.case_number) return;
  for (const auto& rule : event.made()["breaches"].texts()) add(db, event, "breach", rule, "");
  for (const auto& rule : event.made()["warnings"].texts()) add(db, event, "warning", rule, "");
  for (const auto& item : event.made()["overrides"].items())
    add(db, event, "override", item["rule"].text(), item["because"].text());
}

Mark read(const Query& row) {
  auto kind = row.view(2) == "breach"     ? Mark::Kind::Breach
              : row.view(2) == "override" ? Mark::Kind::Override
                                          : Mark::Kind::Warning;
  return {kind,        Event::id_of(row.number(1)),    row.case_number(0), row.text(3), row.date(4).value_or(Date{}),
          row.text(5), static_cast<int>(row.number(6))};
}

}  // namespace

Projection mark_projection() {
  return {{table}, {"mark"}, apply_event, Subject::Case, {"DELETE FROM mark WHERE case_number = ?1"}};
}

std::vector<Mark> marks_of(CaseFile& file, CaseNumber number) {
  std::vector<Mark> marks;
  for (Query row(
           file.db(),
           "SELECT case_number, event, mark, rule, \"on\", because, round FROM mark WHERE case_number = ? ORDER BY "
           "event, rule",
           number);
       row.next();) {
    marks.push_back(read(row));
  }
  return marks;
}

void each_mark(CaseFile& file, const std::function<void(const Mark&)>& visit) {
  std::vector<Mark> marks;
  for (Query row(
           file.db(),
           "SELECT case_number, event, mark, rule, \"on\", because, round FROM mark ORDER BY event, case_number, rule");
       row.next();) {
    marks.push_back(read(row));
  }
  for (const auto& mark : marks) visit(mark);
}

}  // namespace mwp::casefile
