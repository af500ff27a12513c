// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/consent.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"

namespace mwp::casefile {

namespace {

using Kind = domain::ConsentAct::Kind;

constexpr const char* table = R"(CREATE TABLE consent (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  scope TEXT NOT NULL,
  act TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  "on" TEXT NOT NULL,
  until TEXT,
  round INTEGER NOT NULL,
  PRIMARY KEY (case_number, event, scope)
) STRICT, WITHOUT ROWID)";
constexpr const char* by_end = "CREATE INDEX consent_until ON consent (until) WHERE until IS NOT NULL";

Kind kind_of(std::string_view act) {
  if (act == "refused") return Kind::Refused;
  if (act == "withdrawn") return Kind::Withdrawn;
  return act == "rejected" ? Kind::Rejected : Kind::Given;
}

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::consent || !event.case_number) return;
  const auto& data = event.data();
  for (const auto& scope : data["scope"].texts()) {
    execute(db, "INSERT OR IGNORE INTO consent VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number, event.key(), scope,
            data["act"].text(), data["signed_by"].is_array() ? data["signed_by"].json() : "[]",
            data["signed_on"].date().value_or(event.on), or_null(data["until"].text()),
            event.made()["round"].number(1));
  }
}

}  // namespace

Projection consent_projection() {
  return {{table, by_end}, {"consent"}, apply_event, Subject::Case, {"DELETE FROM consent WHERE case_number = ?1"}};
}

std::vector<ConsentRecord> consents_of(CaseFile& file, CaseNumber number) {
  std::vector<ConsentRecord> records;
  for (Query row(file.db(),
                 "SELECT event, scope, act, signed_by, \"on\", until, round FROM consent WHERE case_number = ? ORDER "
                 "BY event, scope",
                 number);
       row.next();) {
    records.push_back({Event::id_of(row.number(0)),
                       {kind_of(row.view(2)), row.text(1), Value::parse_json(row.view(3)).texts(),
                        row.date(4).value_or(Date{}), row.date(5), static_cast<int>(row.number(6))}});
  }
  return records;
}

std::vector<CaseNumber> consents_ending(CaseFile& file, Date from, Date until) {
  std::vector<CaseNumber> cases;
  for (Query row(file.db(), "SELECT DISTINCT case_number FROM consent WHERE until BETWEEN ? AND ?", from, until);
       row.next();) {
    cases.push_back(row.case_number(0));
  }
  return cases;
}

domain::Signatory signatory_of(CaseFile& file, const CaseState& state) {
  auto form = form_of(file, state.number).form;
  auto identity = find_identity(file, state.number);
  domain::Signatory client;
  if (identity) client.born = identity->born;
  client.died = state.died || state.close_reason != "overleden" ? state.died : state.closed;  // the latest it can be
  if (const auto& competent = form["client"]["competent"].text(); !competent.empty()) client.competent = competent;
  client.representative = form["representative"]["role"].text();
  client.representative_since = form["representative"]["appointed_on"].date();
  client.round = state.round;
  return client;
}

}  // namespace mwp::casefile
