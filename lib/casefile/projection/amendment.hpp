// SPDX-License-Identifier: EUPL-1.2
// Events about events: which ones were taken back (undo) or replaced (correction), and by which. Never forgotten: how
// any other row is folded again follows from it.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
class Db;
struct Projection;
Projection amendment_projection();

struct Amendment {
  EventId target;
  EventId by;
  bool correction = false;  ///< replaces its target, else takes it back
};

/// True for the kinds that are about other events.
bool is_amendment(std::string_view kind);
/// The event that an undo or a correction is about.
std::optional<EventId> target_of(const Event& event);

/// All amendments of a file, and what they come to. There are few: people rarely take things back.
class Amendments {
 public:
  explicit Amendments(Db& db);

  bool empty() const { return m_by_target.empty(); }
  /// As if this one were recorded too, after all others.
  void suppose(const Amendment& amendment) { m_by_target[amendment.target].push_back(amendment); }
  /// The undo that takes the event back and stands itself; nothing when the event counts.
  std::optional<EventId> undone_by(const EventId& event) const;
  /// The corrections of an event that stand, in the order in which they were made; the last one counts.
  std::vector<EventId> corrections_of(const EventId& event) const;

 private:
  std::map<EventId, std::vector<Amendment>> m_by_target;
};

}  // namespace mwp::casefile
