// SPDX-License-Identifier: EUPL-1.2
// Agendas as they may go out: what the rules let stand on them today.
#pragma once

#include <string>
#include <vector>

#include "cmd/session.hpp"
#include "report/agenda.hpp"

namespace mwp::cmd {

/// One consistent view of the case file: the rules looked at again, then what stands. A case that a rule keeps off is
/// left out, and said on stderr; so is every warning. Throws NotFound.
std::vector<report::Agenda> agendas_made(Session& session, const std::vector<std::string>& meetings);

}  // namespace mwp::cmd
