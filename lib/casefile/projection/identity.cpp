// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/identity.hpp"

#include "base/error.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE identity (
  case_number INTEGER PRIMARY KEY,
  bsn TEXT,
  born TEXT,
  personal TEXT NOT NULL
) STRICT)";
constexpr const char* index = "CREATE INDEX identity_bsn ON identity (bsn) WHERE bsn IS NOT NULL";
constexpr const char* by_birth = "CREATE INDEX identity_born ON identity (born) WHERE born IS NOT NULL";

Value read_personal(Db& db, CaseNumber number) {
  Query row(db, "SELECT personal FROM identity WHERE case_number = ?", number);
  return row.next() ? Value::parse_json(row.view(0)) : Value::object();
}

/// A later form changes only what is in it.
void apply_event(Db& db, const Event& event) {
  bool carries_form = event.kind == kind::intake || event.kind == kind::form || event.kind == kind::oco;
  if (!carries_form || !event.case_number || event.personal.members().empty()) return;
  auto personal = read_personal(db, *event.case_number);
  personal.merge(event.personal);
  execute(db, "INSERT OR REPLACE INTO identity VALUES (?, ?, ?, ?)", *event.case_number,
          or_null(personal["client"]["bsn"].text()), or_null(personal["client"]["birth_date"].text()), personal.json());
}

}  // namespace

Projection identity_projection() {
  return {{table, index, by_birth},
          {"identity"},
          apply_event,
          Subject::Case,
          {"DELETE FROM identity WHERE case_number = ?1"}};
}

std::optional<Identity> find_identity(CaseFile& file, CaseNumber number) {
  auto personal = read_personal(file.db(), number);
  if (personal.members().empty()) return std::nullopt;
  const auto& client = personal["client"];
  return Identity{client["family_name"].text(), client["prefix"].text(), client["initials"].text(),
                  client["birth_date"].date(),  client["bsn"].text(),    personal};
}

std::vector<CaseNumber> cases_of_bsn(CaseFile& file, const std::string& bsn) {
  std::vector<CaseNumber> cases;
  for (Query row(file.db(), "SELECT case_number FROM identity WHERE bsn = ? ORDER BY case_number", bsn); row.next();) {
    cases.push_back(row.case_number(0));
  }
  return cases;
}

std::vector<std::pair<CaseNumber, CaseNumber>> open_together(CaseFile& file) {
  std::vector<std::pair<CaseNumber, CaseNumber>> pairs;
  for (Query row(file.db(),
                 "SELECT i.case_number, min(o.case_number) FROM identity i JOIN identity o ON o.bsn = i.bsn AND "
                 "o.case_number <> i.case_number JOIN case_state c ON c.number = i.case_number AND c.status = 'open' "
                 "JOIN case_state d ON d.number = o.case_number AND d.status = 'open' "
                 "WHERE i.bsn IN (SELECT bsn FROM identity WHERE bsn IS NOT NULL GROUP BY bsn HAVING count(*) > 1) "
                 "GROUP BY i.case_number ORDER BY 1");
       row.next();) {
    pairs.emplace_back(row.case_number(0), row.case_number(1));
  }
  return pairs;
}

std::vector<CaseNumber> cases_born(CaseFile& file, Date from, Date until) {
  std::vector<CaseNumber> cases;
  for (Query row(file.db(), "SELECT case_number FROM identity WHERE born BETWEEN ? AND ?", from, until); row.next();) {
    cases.push_back(row.case_number(0));
  }
  return cases;
}

}  // namespace mwp::casefile
