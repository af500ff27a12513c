// SPDX-License-Identifier: EUPL-1.2
// Meetings as rows, for `meeting list` and `meeting next`.
#pragma once

#include <vector>

#include "casefile/projection/meeting.hpp"
#include "cmd/options/output.hpp"

namespace mwp::cmd {

void print_meetings(Session& session, const OutputOptions& options, const std::vector<casefile::Meeting>& meetings);

/// planned, held or cancelled: the state as programs read it.
const char* state_of(const casefile::Meeting& meeting, Date today);

}  // namespace mwp::cmd
