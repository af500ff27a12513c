// SPDX-License-Identifier: EUPL-1.2
#include "process/contexts.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/projection/context.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

void put(NewEvent& event, const ContextPlan& plan) {
  if (plan.provider) {
    event.data.set("provider", provider_named(*plan.provider));
    event.provider = *plan.provider;
  }
  event.data.set("state", plan.state).set("residents", plan.residents).set("text", plan.text);
}

}  // namespace

NewEvent context_event(std::string_view kind, const std::string& id, Desk& desk) {
  refuse_future(desk, desk.on(), std::string(policy::current_policy));
  NewEvent event;
  event.kind = kind;
  event.on = desk.on();
  event.context = id;
  event.because = desk.recording.because;
  return event;
}

Draft open_context(Desk& desk, const ContextPlan& plan) {
  auto id = casefile::next_context_id(desk.file);
  auto event = context_event(casefile::kind::context, id, desk);
  auto opened = plan;
  opened.state = plan.state.value_or("in-ontwikkeling");
  event.data.set("region", desk.library.region_on(plan.region.value(), event.on).code);
  put(event, opened);
  Draft draft;
  draft.answer = id;
  draft.tell(msg("{}: context recorded", id));
  draft.add(std::move(event));
  return draft;
}

Draft change_context(Desk& desk, const std::string& id, const ContextPlan& change) {
  auto context = get_context(desk.file, id);
  if (!change.provider && !change.state && !change.residents && !change.text) {
    throw UsageError("nothing-to-change", tr("nothing to change"),
                     tr("give --provider, --state, --residents or --text"));
  }
  auto event = context_event(casefile::kind::context_change, context.id, desk);
  put(event, change);
  Draft draft;
  draft.tell(msg("{}: changed", context.id));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
