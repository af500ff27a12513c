// SPDX-License-Identifier: EUPL-1.2
#include "process/agenda.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "process/steps.hpp"

namespace mwp::process {

using casefile::AgendaItem;
using casefile::Meeting;

namespace {

/// For a case put on the agenda: the meetings from which it waits to be carried over.
Value waiting_items(Facts& facts, const std::string& to, Desk& desk, const Meeting& meeting) {
  auto list = Value::array();
  for (const auto& item : facts.items()) {
    if (item.state != AgendaItem::State::Waiting) continue;
    auto from = get_meeting(desk.file, item.meeting);
    if (from.body == meeting.body && from.region == meeting.region)
      list.push(carried(facts.state().number, item.meeting, to));
  }
  return list;
}

struct ItemWords {
  std::string question, brought_by;
  bool has_outcome = false;  ///< put because its outcome is being recorded: a fact
};

/// The event that puts one case on the agenda, judged; nothing when it stands there already with these words.
std::optional<NewEvent> put_one(Desk& desk, const Meeting& meeting, Facts& facts, const ItemWords& words,
                                Draft& draft) {
  const auto& body = body_for(facts, meeting);
  if (!body.cases) throw InputError("no-cases", msg("no case stands on the agenda of '{}'", body.id));
  bool held = meeting.held(desk.today) || words.has_outcome;
  if (stands_on(facts, meeting.id) && words.question.empty() && words.brought_by.empty()) {
    draft.tell(msg("{}: already on the agenda of {}", facts.state().number.text(), meeting.id));
    return std::nullopt;
  }
  Question question{.occasion = Occasion::Agenda,
                    .on = meeting.on,
                    .today = desk.today,
                    .meeting = &meeting,
                    .body = &body,
                    .text = words.question + "\n" + words.brought_by};
  auto verdict = held ? judge_record(desk, facts, question, draft) : judge(desk, facts, question, draft);
  auto event = event_about(casefile::kind::item, facts, desk.on(held ? meeting.on : desk.today), desk);
  refuse_future(desk, event.on, facts.state().policy);
  event.meeting = meeting.id;
  if (!words.question.empty()) event.data.set("question", words.question);
  if (!words.brought_by.empty()) event.data.set("brought_by", words.brought_by);
  if (auto carries = waiting_items(facts, meeting.id, desk, meeting); !carries.items().empty()) {
    event.made.set("carries", std::move(carries));
  }
  verdict.mark(event);
  draft.tell(msg("{}: on the agenda of {}", facts.state().number.text(), meeting.id));
  return event;
}

/// True when the case already waits on another meeting of the same body that is still to be held.
bool stands_elsewhere(Desk& desk, Facts& facts, const Meeting& meeting) {
  const auto& items = facts.items();
  return std::any_of(items.begin(), items.end(), [&](const AgendaItem& item) {
    if (item.meeting == meeting.id || item.state != AgendaItem::State::On) return false;
    auto other = get_meeting(desk.file, item.meeting);
    return other.body == meeting.body && other.region == meeting.region && !other.cancelled && !other.held(desk.today);
  });
}

}  // namespace

bool stands_on(Facts& facts, const std::string& meeting) {
  const auto& items = facts.items();
  return std::any_of(items.begin(), items.end(), [&](const AgendaItem& item) {
    return item.meeting == meeting && item.state == AgendaItem::State::On;
  });
}

const policy::Body& body_for(Facts& facts, const Meeting& meeting) {
  if (const auto* body = facts.policy().find_body(meeting.body)) return *body;
  throw InputError("no-such-body",
                   msg("case {} follows policy '{}', which knows no body '{}'", facts.state().number.text(),
                       facts.policy().id, meeting.body),
                   tr("'mwp intake policy' moves a case to another policy"));
}

std::optional<NewEvent> put_for_outcome(Desk& desk, const Meeting& meeting, Facts& facts, Draft& draft) {
  auto own = desk;
  own.recording.overrides.clear();
  return put_one(own, meeting, facts, {"", "", true}, draft);
}

Draft put_on_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases,
                    const std::optional<std::string>& question, const std::optional<std::string>& brought_by) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id), tr("choose another one"));
  Draft draft;
  for (auto number : cases) {
    Facts facts(desk.file, desk.library, number);
    auto event = put_one(desk, meeting, facts, {question.value_or(""), brought_by.value_or("")}, draft);
    if (event) draft.add(std::move(*event));
  }
  return draft;
}

Draft drop_from_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases) {
  auto meeting = get_meeting(desk.file, id);
  Draft draft;
  for (auto number : cases) {
    Facts facts(desk.file, desk.library, number);
    if (!stands_on(facts, id)) {
      throw InputError("not-on-agenda", msg("case {} is not on the agenda of '{}'", number.text(), id),
                       msg("'mwp meeting show {}' shows the agenda", id));
    }
    auto event = event_about(casefile::kind::item_drop, facts,
                             desk.on(meeting.held(desk.today) ? meeting.on : desk.today), desk);
    refuse_future(desk, event.on, facts.state().policy);
    event.meeting = id;
    draft.tell(msg("{}: off the agenda of {}", number.text(), id));
    draft.add(std::move(event));
  }
  return draft;
}

Draft fill_agenda(Desk& desk, const std::string& id) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id), tr("choose another one"));
  if (meeting.held(desk.today)) {
    throw InputError("already-held", msg("meeting '{}' was already held", id),
                     msg("record who stood on it: mwp meeting put {} CASE...", id));
  }
  const auto& body = body_of(desk.library, meeting.body);
  if (body.rung.empty()) {
    throw InputError("no-rung", msg("'{}' belongs to no rung, so no case is due on it", body.id),
                     msg("put cases on it: mwp meeting put {} CASE...", id));
  }
  auto region = meeting.region.empty() ? std::nullopt : std::optional(meeting.region);
  Draft draft;
  for (auto& state : cases_waiting(desk.file, body.rung, region, meeting.on)) {
    Facts facts(desk.file, desk.library, state);
    if (stands_on(facts, id)) continue;
    if (stands_elsewhere(desk, facts, meeting)) {
      draft.tell(msg("{}: stays on an earlier agenda of {}", state.number.text(), body.id));
      continue;
    }
    try {
      if (auto event = put_one(desk, meeting, facts, {}, draft)) draft.add(std::move(*event));
    } catch (const RefusedByRule& refused) {
      std::vector<std::string> rules;
      for (const auto& item : refused.items()) {
        auto concerns = item.missing.empty() ? std::string() : fmt::format(" ({})", join(item.missing));
        rules.push_back(fmt::format("{}{}: {} — {}", item.rule.id, concerns, item.rule.who, item.rule.todo));
      }
      draft.warnings.push_back(msg("{}: left out; {}", state.number.text(), join(rules, "; ")));
    }
  }
  draft.tell(msgn("{}: {} case put on", "{}: {} cases put on", draft.events.size(), id, draft.events.size()));
  return draft;
}

std::vector<Standing> agenda_standing(Desk& desk, const Meeting& meeting) {
  std::vector<Standing> all;
  for (auto& item : items_of_meeting(desk.file, meeting.id)) {
    if (!item.stands()) continue;
    Facts facts(desk.file, desk.library, item.case_number);
    const auto* own_body = facts.policy().find_body(meeting.body);
    if (!own_body && item.outcome.empty()) {  // the case follows another policy by now
      all.push_back({std::move(item), {"agenda-rung"}, {}});
      continue;
    }
    const auto& body = own_body ? *own_body : body_of(desk.library, meeting.body);
    Question question{.occasion = Occasion::Agenda,
                      .on = meeting.on,
                      .today = desk.today,
                      .meeting = &meeting,
                      .body = &body,
                      .text = item.question + "\n" + item.brought_by};
    Standing standing{std::move(item), {}, {}};
    for (const auto& broken : broken_rules(facts, question)) {
      if (broken.strength == policy::Strength::Warn) {
        standing.warnings.push_back(in_words(broken));
      } else if (broken.rule->id != "agenda-rung") {  // looked at when it was put; the case may have moved since
        standing.refused_by.push_back(broken.rule->id);
      }
    }
    all.push_back(std::move(standing));
  }
  return all;
}

}  // namespace mwp::process
