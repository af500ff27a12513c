// SPDX-License-Identifier: EUPL-1.2
// `why` and `intake check`, as text or JSON.
#pragma once

#include <vector>

#include "render/lines.hpp"
#include "render/sink.hpp"
#include "report/standing.hpp"

namespace mwp::render {

void standing_text(const report::Standing& standing, Lines& lines);
void standing_json(const report::Standing& standing, Sink& sink);
void gaps_text(const std::vector<report::Gaps>& all, Lines& lines);
void gaps_json(const std::vector<report::Gaps>& all, Sink& sink);

}  // namespace mwp::render
