// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/form.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE form (
  case_number INTEGER PRIMARY KEY,
  confirmed_round INTEGER NOT NULL,
  form TEXT NOT NULL,
  indication_until TEXT
) STRICT)";
constexpr const char* by_end =
    "CREATE INDEX form_indication_until ON form (indication_until) WHERE indication_until IS NOT NULL";

StoredForm read(Db& db, CaseNumber number) {
  Query row(db, "SELECT form, confirmed_round FROM form WHERE case_number = ?", number);
  if (!row.next()) return {};
  return {Value::parse_json(row.view(0)), static_cast<int>(row.number(1))};
}

void apply_event(Db& db, const Event& event) {
  bool part = event.kind == kind::oco;  // one section, which confirms nothing of the rest
  if ((!part && event.kind != kind::intake && event.kind != kind::form) || !event.case_number) return;
  auto stored = read(db, *event.case_number);
  stored.form.merge(event.data()["form"]);
  execute(db, "INSERT OR REPLACE INTO form VALUES (?, ?, ?, ?)", *event.case_number,
          part ? stored.confirmed_round : event.made()["round"].number(1), stored.form.json(),
          or_null(stored.form["indication"]["valid_until"].text()));
}

}  // namespace

Projection form_projection() {
  return {{table, by_end}, {"form"}, apply_event, Subject::Case, {"DELETE FROM form WHERE case_number = ?1"}};
}

std::vector<std::pair<CaseNumber, Date>> indications_ending(CaseFile& file, Date from, Date until) {
  std::vector<std::pair<CaseNumber, Date>> ends;
  for (Query row(file.db(), "SELECT case_number, indication_until FROM form WHERE indication_until BETWEEN ? AND ?",
                 from, until);
       row.next();) {
    if (auto end = row.date(1)) ends.emplace_back(row.case_number(0), *end);
  }
  return ends;
}

StoredForm form_of(CaseFile& file, CaseNumber number) {
  return read(file.db(), number);
}

}  // namespace mwp::casefile
