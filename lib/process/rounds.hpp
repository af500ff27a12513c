// SPDX-License-Identifier: EUPL-1.2
// A case over the years: closed, opened again in a next round, handed over to another region.
#pragma once

#include <optional>
#include <string>

#include "process/desk.hpp"
#include "process/facts.hpp"

namespace mwp::process {

/// Closes a case. `died`: the day of death, with reason `overleden`. It leaves every agenda not yet held.
Draft close_case(Desk& desk, CaseNumber number, const std::string& reason, std::optional<Date> died);

/// The same case, next round, on the lowest rung of `policy` (else the region's policy now in force). Rules:
/// one-open-case, no-future-facts. Throws InputError when the case is open.
Draft reopen_case(Desk& desk, CaseNumber number, const std::optional<std::string>& policy);

/// What a next round makes of a case, into the event's `made` part: its number, the lowest rung of `policy` (else the
/// region's policy now in force), the situation that is not known yet.
void begin_round(Desk& desk, Facts& facts, const std::optional<std::string>& policy, NewEvent& event, Draft& draft);

/// Another region is responsible from `from` on, which may be to come: no gap, no overlap. The case leaves the agendas
/// of its old region's bodies from that day on; number, rung and round stay.
Draft transfer_case(Desk& desk, CaseNumber number, const std::string& to, Date from);

}  // namespace mwp::process
