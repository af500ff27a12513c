// SPDX-License-Identifier: EUPL-1.2
// A calendar as JSON, for the helper program that makes a calendar file of it (RFC 5545):
//   {"mwp_calendar":1,"events":[{"uid","sequence","stamp","on","at","minutes","summary","location","cancelled"}]}
#pragma once

#include <vector>

#include "render/sink.hpp"
#include "report/calendar.hpp"

namespace mwp::render {

void calendar_json(const std::vector<report::CalendarEntry>& entries, Sink& sink);

}  // namespace mwp::render
