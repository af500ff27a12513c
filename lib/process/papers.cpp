// SPDX-License-Identifier: EUPL-1.2
#include "process/papers.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/documents.hpp"
#include "process/steps.hpp"

namespace mwp::process {

Draft document(Desk& desk, CaseNumber number, const std::string& type, const std::string& bytes) {
  desk.library.lists().require("document-type", type, "--type");
  if (bytes.empty()) throw InputError("empty-document", tr("FILE: the document is empty"));
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = fact(casefile::kind::document, desk, facts, desk.on(), Occasion::Afterwards, draft);
  event.data.set("type", type)
      .set("document", casefile::Documents(desk.file).name_of(bytes))
      .set("size", static_cast<std::int64_t>(bytes.size()));
  draft.documents.push_back(bytes);
  draft.tell(msg("{}: document kept ({})", number.text(), type));
  draft.add(std::move(event));
  return draft;
}

Draft plan_of_action(Desk& desk, CaseNumber number, const PlanOfAction& plan) {
  Facts facts(desk.file, desk.library, number);
  if (plan.directed_by) desk.library.lists().require("party", *plan.directed_by, "--directed-by");
  Draft draft;
  auto event = fact(casefile::kind::plan, desk, facts, desk.on(), Occasion::Fact, draft);
  event.data.set("text", plan.text).set("directed_by", plan.directed_by);
  if (!plan.actions.empty()) event.data.set("action", plan.actions);
  for (const auto& action : plan.actions) open_task(event, agreement(action, "--action"));
  event.made.set("tasks_done", std::vector<std::string>{"plan-of-action"});
  draft.tell(msg("{}: plan van aanpak recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
