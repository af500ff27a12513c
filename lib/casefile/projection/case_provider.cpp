// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/case_provider.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE case_provider (
  case_number INTEGER NOT NULL,
  role TEXT NOT NULL,
  provider TEXT NOT NULL,
  event INTEGER NOT NULL,
  agb TEXT,
  name TEXT,
  asked TEXT,
  decided TEXT,
  answer TEXT,
  "from" TEXT,
  until TEXT,
  PRIMARY KEY (case_number, role, provider)
) STRICT, WITHOUT ROWID)";

void put(Db& db, const Event& event, const std::string& role, const Value& provider, const Value& data) {
  auto agb = provider["agb"].text();
  auto name = provider["name"].text();
  if (agb.empty() && name.empty()) return;
  execute(db,
          "INSERT INTO case_provider VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT DO UPDATE SET "
          "agb = coalesce(?5, agb), name = coalesce(?6, name), asked = coalesce(?7, asked), decided = coalesce(?8, "
          "decided), "
          "answer = coalesce(?9, answer), \"from\" = coalesce(?10, \"from\"), until = coalesce(?11, until)",
          *event.case_number, role, agb.empty() ? name : agb, event.key(), or_null(agb), or_null(name),
          or_null(data["asked"].text()), or_null(data["decided"].text()), or_null(data["answer"].text()),
          or_null(data["from"].text()), or_null(data["until"].text()));
}

void apply_event(Db& db, const Event& event) {
  if (!event.case_number) return;
  if (event.kind == kind::provider) {
    put(db, event, event.data()["role"].text(), event.data()["provider"], event.data());
  } else if (event.kind == kind::intake || event.kind == kind::form) {
    const auto& role = event.made()["provider_role"];
    if (role.is_text()) put(db, event, role.text(), event.data()["form"]["provider"], {});
  } else if (event.kind == kind::move) {
    const auto& role = event.made()["provider_role"];
    if (role.is_text()) put(db, event, role.text(), event.made()["provider"], Value::object({{"from", event.on}}));
  }
}

}  // namespace

Projection provider_projection() {
  return {{table}, {"case_provider"}, apply_event, Subject::Case, {"DELETE FROM case_provider WHERE case_number = ?1"}};
}

std::vector<CaseProvider> providers_of(CaseFile& file, CaseNumber number) {
  std::vector<CaseProvider> providers;
  for (Query row(file.db(),
                 "SELECT event, role, agb, name, asked, decided, answer, \"from\", until FROM case_provider "
                 "WHERE case_number = ? ORDER BY event, role",
                 number);
       row.next();) {
    providers.push_back({Event::id_of(row.number(0)), row.text(1), row.text(2), row.text(3), row.date(4), row.date(5),
                         row.text(6), row.date(7), row.date(8)});
  }
  return providers;
}

}  // namespace mwp::casefile
