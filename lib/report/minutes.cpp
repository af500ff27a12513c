// SPDX-License-Identifier: EUPL-1.2
#include "report/minutes.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/projection/outcome.hpp"
#include "domain/identifiers.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;

void add_decision(MinutesLine& line, const casefile::Decision& decision) {
  line.outcome = decision.outcome;
  line.text = decision.because;
  line.by = decision.by;
  line.options = decision.options;
  line.missing = decision.missing;
  line.missing_from = decision.missing_from;
  line.missing_before = decision.missing_before;
}

MinutesLine line_of(CaseFile& file, policy::Library& library, const casefile::Meeting& meeting,
                    casefile::CaseNumber number, AgendaLine facts) {
  MinutesLine line;
  line.facts = std::move(facts);
  for (const auto& outcome : outcomes_of(file, number)) {
    if (outcome.meeting != meeting.id) continue;
    line.outcome = outcome.outcome;
    line.text = outcome.text;
  }
  for (const auto& decision : decisions_of(file, number)) {
    if (decision.meeting == meeting.id) add_decision(line, decision);
  }
  line.text = domain::hide_bsn(line.text);
  for (auto& task : tasks_of(file, number)) {
    if (task.meeting == meeting.id && task.code.empty())
      line.agreements.push_back(agreement_of(library, std::move(task)));
  }
  return line;
}

}  // namespace

Minutes minutes(CaseFile& file, policy::Library& library, std::string_view id, Date today) {
  auto meeting = get_meeting(file, id);
  if (!meeting.held(today)) {
    throw InputError("not-held", msg("meeting '{}' was not held yet, so there are no minutes", id),
                     msg("'mwp report agenda {}' makes its agenda", id))
        .at(std::string(id));
  }
  auto items = items_of_meeting(file, id);
  std::erase_if(items, [](const auto& item) { return !item.stands(); });
  Minutes found;
  found.agenda = agenda(file, library, meeting, items);
  for (std::size_t i = 0; i < items.size(); ++i)
    found.lines.push_back(line_of(file, library, meeting, items[i].case_number, found.agenda.lines[i]));
  if (!found.agenda.policy.empty()) found.words = library.policy(found.agenda.policy).words;
  for (auto& task : tasks_of_meeting(file, id)) {
    if (!task.case_number) found.agreements.push_back(agreement_of(library, std::move(task)));
  }
  return found;
}

}  // namespace mwp::report
