// SPDX-License-Identifier: EUPL-1.2
// The assessment sheet: every characteristic, answers side by side, unknowns first. No total, no order of weight.
#pragma once

#include <vector>

#include "casefile/projection/assessment.hpp"
#include "casefile/projection/case_state.hpp"
#include "policy/policy.hpp"
#include "render/lines.hpp"
#include "render/sink.hpp"

namespace mwp::render {

struct AssessmentSheet {
  const casefile::CaseState& state;
  const policy::Policy& policy;
  std::vector<casefile::Answer> answers;
};

void assessment_text(const AssessmentSheet& sheet, Lines& lines);
void assessment_json(const AssessmentSheet& sheet, Sink& sink);

}  // namespace mwp::render
