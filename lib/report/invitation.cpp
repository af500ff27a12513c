// SPDX-License-Identifier: EUPL-1.2
#include "report/invitation.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/case_state.hpp"

namespace mwp::report {

namespace {

void check(const casefile::Meeting& meeting, bool has_cases, Date dated) {
  auto where = [&](InputError error) { throw error.at(meeting.id); };
  if (meeting.body != "wsr")
    where({"not-a-wsr", msg("'{}' is no WSR: people are invited to a WSR by letter", meeting.id),
           msg("'mwp report agenda {}' makes its agenda", meeting.id)});
  if (meeting.cancelled) where({"cancelled", msg("meeting '{}' is cancelled", meeting.id), tr("choose another one")});
  if (dated > meeting.on)
    where({"already-held",
           msg("'{}' is on {}: a letter of {} comes too late for it", meeting.id, meeting.on.iso(), dated.iso()),
           msg("'mwp report minutes {}' makes its minutes", meeting.id)});
  if (!has_cases)
    where({"no-case", msg("no case stands on the agenda of '{}'", meeting.id),
           msg("put one on it: mwp meeting put {} CASE", meeting.id)});
}

/// As far as it can be told from how somebody was invited.
Invitation::Asked asked_of(const casefile::Participant& who) {
  auto organisation = fold(who.organisation);
  auto role = fold(who.role);
  auto holds = [](const std::string& text, const char* word) { return text.find(word) != std::string::npos; };
  bool family = organisation == "familie" || organisation == "naasten" || holds(role, "mentor") ||
                holds(role, "curator") || holds(role, "vertegenwoordiger");
  if (family || holds(role, "clientondersteuner") || holds(organisation, "clientondersteuning"))
    return Invitation::Asked::ClientSide;
  return organisation.starts_with("zorgkantoor") ? Invitation::Asked::Colleague : Invitation::Asked::Organisation;
}

std::vector<casefile::Participant> invited_to(casefile::CaseFile& file, const std::string& meeting) {
  auto people = participants_of(file, meeting);
  if (people.empty()) people.emplace_back();
  return people;
}

}  // namespace

std::vector<Invitation> invitations(casefile::CaseFile& file, policy::Library& library, std::string_view id,
                                    Date dated) {
  auto meeting = get_meeting(file, id);
  auto items = items_of_meeting(file, id);
  std::erase_if(items, [](const auto& item) { return !item.stands(); });
  check(meeting, !items.empty(), dated);
  auto from = sender(library.region(meeting.region), false);
  std::vector<Invitation> all;
  for (const auto& item : items) {
    auto state = get_case(file, item.case_number);
    const auto* body = library.policy(state.policy).find_body(meeting.body);
    for (const auto& who : invited_to(file, meeting.id)) {
      if (!who.who.empty() && who.who == from.signatory) continue;  // nobody writes to oneself
      all.push_back({meeting, body ? body->name : meeting.body, state.number.text(), state.policy, from, who,
                     asked_of(who), static_cast<int>(all.size()) + 1, wsr_of(file, meeting.id, state.number), dated});
    }
  }
  return all;
}

}  // namespace mwp::report
