// SPDX-License-Identifier: EUPL-1.2
// Again: a stored event turned back into the step that made it, to be taken once more in a file where something before
// it is different. So a correction makes of a decision all that a decision makes, and an undo sees which later steps
// would now be refused.
#pragma once

#include "process/desk.hpp"
#include "process/said.hpp"

namespace mwp::process {

/// Takes the step of `event` again at this desk, whose recording holds its date, reason and overrides. Throws what the
/// step throws. The draft is empty for events that are no step of their own (undo, correction) or open a case.
Draft again(Desk& desk, const casefile::Event& event, Said& said);

}  // namespace mwp::process
