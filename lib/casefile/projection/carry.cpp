// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/carry.hpp"

#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE carry (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  meeting TEXT NOT NULL,
  PRIMARY KEY (case_number, event, meeting)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  for (const auto& carried : event.made()["carries"].items()) {
    auto number = CaseNumber::parse(carried["case"].text());
    for (const auto* end : {"from", "to"}) {
      const auto& meeting = carried[end].text();
      if (!number || meeting.empty()) continue;
      execute(db, "INSERT OR IGNORE INTO carry VALUES (?, ?, ?)", *number, event.key(), meeting);
    }
  }
}

}  // namespace

Projection carry_projection() {
  return {{table}, {"carry"}, apply_event, Subject::Journal, {}};
}

}  // namespace mwp::casefile
