// SPDX-License-Identifier: EUPL-1.2
// Undo and correction: events about events. What was recorded stays in the journal; a correction takes its place, and
// every later event of the cases and meetings concerned is looked at again: where one would now be refused, nothing is
// recorded and the error names the events to undo first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/desk.hpp"
#include "process/said.hpp"

namespace mwp::process {

/// Takes events back. Letters that told an outcome taken back are marked to be replaced. Throws NotFound, InputError
/// for an event that is taken back already, LaterEventsRefused.
Draft undo(Desk& desk, const std::vector<EventId>& events);

/// Replaces what an event said: another date, other values of its keys (as people type them). An outcome makes anew
/// all that it makes: rung, tasks, items carried over. Throws as undo, and what the step itself throws.
Draft correct(Desk& desk, const EventId& event, std::optional<Date> on, const Said::Changes& changes);

/// The events of the last `count` commands of this file that can be taken back. Throws NotFound when there are fewer.
std::vector<EventId> last_commands(Desk& desk, int count);
/// The events of a batch that are not taken back. Throws NotFound.
std::vector<EventId> events_of_batch(Desk& desk, const std::string& batch);

}  // namespace mwp::process
