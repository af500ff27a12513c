// SPDX-License-Identifier: EUPL-1.2
// The desk: what every step has at hand, and the draft it makes. A process function looks at the rules and returns the
// events to record; it never writes.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "casefile/casefile.hpp"
#include "casefile/event.hpp"
#include "policy/library.hpp"

namespace mwp::process {

using casefile::CaseFile;
using casefile::NewEvent;
using domain::CaseNumber;
using domain::EventId;

/// What every recording command may say (cli.md §1).
struct Recording {
  std::optional<Date> on;
  std::string because;
  std::vector<std::pair<std::string, std::string>> overrides;  ///< rule id, reason
  std::string actor;
};

struct Desk {
  CaseFile& file;
  policy::Library& library;
  Date today;
  Recording recording;

  /// When it happened: as typed, or else `otherwise`.
  Date on(Date otherwise) const { return recording.on.value_or(otherwise); }
  Date on() const { return on(today); }
};

struct Draft {
  std::vector<NewEvent> events;
  std::string answer;                  ///< for stdout: a number, an id, or nothing
  std::vector<std::string> told;       ///< for stderr: what changed
  std::vector<std::string> warnings;   ///< for stderr
  std::vector<std::string> documents;  ///< bytes that an event names, to be kept before the commit

  void add(NewEvent event) { events.push_back(std::move(event)); }
  void tell(std::string text) { told.push_back(std::move(text)); }
};

}  // namespace mwp::process
