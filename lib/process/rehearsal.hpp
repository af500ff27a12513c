// SPDX-License-Identifier: EUPL-1.2
// The rehearsal of an undo or a correction: what depends on it is played again in an empty file, with the amendment in
// place, before anything is recorded.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "casefile/fold.hpp"
#include "process/desk.hpp"
#include "process/said.hpp"

namespace mwp::process {

/// A correction at work: its target, the values it changes, and what came of it.
struct Replacement {
  EventId target;
  std::optional<Date> on;
  Said::Changes changes;
  std::optional<NewEvent> event;
};

/// Rules that records break now and did not before, with the case of the record.
using Breaches = std::vector<std::pair<CaseNumber, std::string>>;

/// Plays what depends on an amendment: the undo of `undone`, or else a replacement. Throws Error ("later-events", with
/// the command that takes those back) when a later event would be refused that would not be refused as things are:
/// rules and code lists may have changed since.
Breaches rehearse(Desk& desk, const casefile::Amendments& amendments, EventId first, const casefile::Scope& scope,
                  const std::vector<EventId>& undone, Replacement* replacement);

/// An event that would be refused.
struct Refusal {
  EventId id;
  std::string kind;
  std::string why;  ///< the rules that it breaks, or else what is wrong in words
  Date on;
};

/// The events about a case that would be refused, were each recorded now in its place among the others.
std::vector<Refusal> refused_as_it_is(Desk& desk, CaseNumber number);

}  // namespace mwp::process
