// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/amendment.hpp"

#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE amendment (
  target INTEGER NOT NULL,
  event INTEGER NOT NULL,
  correction INTEGER NOT NULL,
  PRIMARY KEY (target, event)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (auto target = target_of(event)) {
    execute(db, "INSERT OR IGNORE INTO amendment VALUES (?, ?, ?)", Event::key_of(*target), event.key(),
            event.kind == kind::correction);
  }
}

}  // namespace

Projection amendment_projection() {
  return {{table}, {"amendment"}, apply_event, Subject::Journal, {}};
}

bool is_amendment(std::string_view kind) {
  return kind == kind::undo || kind == kind::correction;
}

std::optional<EventId> target_of(const Event& event) {
  if (!is_amendment(event.kind)) return std::nullopt;
  auto target = EventId::parse(event.data()["event"].text());
  return target && *target < event.id ? target : std::nullopt;
}

Amendments::Amendments(Db& db) {
  for (Query row(db, "SELECT target, event, correction FROM amendment ORDER BY target, event"); row.next();) {
    suppose({Event::id_of(row.number(0)), Event::id_of(row.number(1)), row.flag(2)});
  }
}

std::optional<EventId> Amendments::undone_by(const EventId& event) const {
  auto found = m_by_target.find(event);
  if (found == m_by_target.end()) return std::nullopt;
  for (const auto& amendment : found->second) {
    if (!amendment.correction && !undone_by(amendment.by)) return amendment.by;
  }
  return std::nullopt;
}

std::vector<EventId> Amendments::corrections_of(const EventId& event) const {
  std::vector<EventId> corrections;
  auto found = m_by_target.find(event);
  if (found == m_by_target.end()) return corrections;
  for (const auto& amendment : found->second) {
    if (amendment.correction && !undone_by(amendment.by)) corrections.push_back(amendment.by);
  }
  return corrections;
}

}  // namespace mwp::casefile
