// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection.hpp"

#include "casefile/db.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/amendment.hpp"
#include "casefile/projection/assessment.hpp"
#include "casefile/projection/carry.hpp"
#include "casefile/projection/case_provider.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/consent.hpp"
#include "casefile/projection/context.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/directory.hpp"
#include "casefile/projection/document.hpp"
#include "casefile/projection/finance.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"
#include "casefile/projection/letter.hpp"
#include "casefile/projection/link.hpp"
#include "casefile/projection/mark.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/outcome.hpp"
#include "casefile/projection/pause.hpp"
#include "casefile/projection/placement.hpp"
#include "casefile/projection/places.hpp"
#include "casefile/projection/solution.hpp"
#include "casefile/projection/step.hpp"
#include "casefile/projection/task.hpp"
#include "casefile/projection/termination.hpp"
#include "casefile/projection/tried.hpp"
#include "casefile/projection/wsr.hpp"

namespace mwp::casefile {

std::span<const Projection> projections() {
  static const std::vector<Projection> all{
      amendment_projection(),       carry_projection(),       case_state_projection(), step_projection(),
      identity_projection(),        form_projection(),        consent_projection(),    provider_projection(),
      outcome_projection(),         decision_projection(),    tried_projection(),      letter_projection(),
      meeting_projection(),         item_projection(),        task_projection(),       meeting_task_projection(),
      assessment_projection(),      mark_projection(),        wsr_projection(),        pause_projection(),
      solution_projection(),        placement_projection(),   finance_projection(),    context_projection(),
      context_finance_projection(), termination_projection(), document_projection(),   link_projection(),
      directory_projection(),       places_projection()};
  return all;
}

void apply_plainly(Db& db, const Event& event) {
  for (const auto& projection : projections()) projection.apply(db, event);
}

void create_projections(Db& db) {
  for (const auto& projection : projections()) {
    for (const auto* sql : projection.schema) db.execute(sql);
  }
}

}  // namespace mwp::casefile
