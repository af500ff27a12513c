// SPDX-License-Identifier: EUPL-1.2
#include "process/rules.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "process/rules/checks.hpp"

namespace mwp::process {

namespace {

struct Row {
  std::string_view id;
  rules::Check* check;
  unsigned occasions;
};

constexpr unsigned when(std::initializer_list<Occasion> occasions) {
  unsigned bits = 0;
  for (auto occasion : occasions) bits |= static_cast<unsigned>(occasion);
  return bits;
}

constexpr unsigned steps =
    when({Occasion::Rung, Occasion::Situation, Occasion::Decision, Occasion::DeskOutcome, Occasion::MeetingOutcome,
          Occasion::Close, Occasion::Consent, Occasion::Fact, Occasion::MovePlan, Occasion::Move,
          Occasion::TerminationAgreed, Occasion::TerminationEnd});

/// THE table: which check belongs to which rule, and when it is looked at (domain.md §3). A new rule is a row here, its
/// function in rules/, its words in the policies, its test.
constexpr std::array table{
    Row{"case-open", rules::case_open, steps | when({Occasion::Agenda, Occasion::Share})},
    Row{"no-future-facts", rules::no_future_facts, steps | when({Occasion::Afterwards})},
    Row{"wlz-indicatie", rules::wlz_indicatie, when({Occasion::Rung})},
    Row{"rung-order", rules::rung_order, when({Occasion::Rung})},
    Row{"no-solution-below", rules::no_solution_below, when({Occasion::Rung})},
    Row{"who-registers", rules::who_registers, when({Occasion::Rung})},
    Row{"identified", rules::identified, when({Occasion::Rung})},
    Row{"form-complete", rules::form_complete, when({Occasion::Rung, Occasion::Agenda})},
    Row{"consent", rules::consent, when({Occasion::Rung, Occasion::Agenda})},
    Row{"consent-refused", rules::consent_refused, when({Occasion::Rung, Occasion::Agenda, Occasion::Share})},
    Row{"consent-share", rules::consent_share, when({Occasion::Rung, Occasion::Agenda, Occasion::Share})},
    Row{"waiting-list", rules::waiting_list, when({Occasion::Rung, Occasion::Agenda})},
    Row{"ggz-only", rules::ggz_only, when({Occasion::Rung, Occasion::Agenda})},
    Row{"criteria-looked-at", rules::criteria_looked_at, when({Occasion::Rung, Occasion::Agenda})},
    Row{"outside-region", rules::outside_region, when({Occasion::Rung, Occasion::Agenda})},
    Row{"decision-by-people", rules::decision_by_people, when({Occasion::Decision, Occasion::DeskOutcome})},
    Row{"refusal-feedback", rules::refusal_feedback, when({Occasion::Decision})},
    Row{"feedback-tried", rules::feedback_tried, when({Occasion::Rung})},
    Row{"letter-to-provider", rules::letter_to_provider, when({Occasion::OutcomeLetter})},
    Row{"round-fresh", rules::round_fresh, when({Occasion::Rung, Occasion::Agenda})},
    Row{"admission-first", rules::admission_first, when({Occasion::Rung})},
    Row{"move-agreed", rules::move_agreed, when({Occasion::MovePlan, Occasion::Move})},
    Row{"continuity", rules::continuity, when({Occasion::Close, Occasion::TerminationEnd})},
    Row{"termination-tested", rules::termination_tested, when({Occasion::TerminationAgreed})},
    Row{"tried-on-paper", rules::tried_on_paper, when({Occasion::Situation})},
    Row{"wsr-prepared", rules::wsr_prepared, when({Occasion::MeetingOutcome})},
    Row{"wsr-evaluated", rules::wsr_evaluated, when({Occasion::Situation, Occasion::MeetingOutcome})},
    Row{"agenda-rung", rules::agenda_rung, when({Occasion::Agenda})},
    Row{"closed-unsolved", rules::closed_unsolved, when({Occasion::Close})},
    Row{"identity-in-text", rules::identity_in_text, when({Occasion::Agenda})},
    Row{"signer-recorded", rules::signer_recorded, when({Occasion::Consent, Occasion::Rung, Occasion::Agenda})},
};

/// Rules that guard the record itself: they refuse even what is only written down.
bool guards_record(std::string_view rule) {
  return rule == "decision-by-people" || rule == "no-future-facts" || rule == "one-open-case" || rule == "case-open";
}

/// A rule that was overridden on the way to the rung does not come back at each agenda of it.
bool overridden_before(Facts& facts, const policy::Rule& rule) {
  const auto& marks = facts.marks();
  return rule.overridable && std::any_of(marks.begin(), marks.end(), [&](const casefile::Mark& mark) {
           return mark.kind == casefile::Mark::Kind::Override && mark.rule == rule.id &&
                  mark.round == facts.state().round;
         });
}

const std::string* override_for(const Desk& desk, std::string_view rule) {
  for (const auto& [id, reason] : desk.recording.overrides) {
    if (id == rule) return &reason;
  }
  return nullptr;
}

void warn_of_idle_overrides(const Desk& desk, const std::vector<BrokenRule>& broken, Draft& draft) {
  for (const auto& [id, reason] : desk.recording.overrides) {
    bool needed =
        std::any_of(broken.begin(), broken.end(), [&id = id](const auto& item) { return item.rule->id == id; });
    if (!needed) draft.warnings.push_back(msg("--override {}: this rule is not broken; nothing was overridden", id));
  }
}

void check_override_ids(const Desk& desk, const policy::Policy& policy) {
  for (const auto& [id, reason] : desk.recording.overrides) {
    if (policy.find_rule(id)) continue;
    std::vector<std::string> known;
    for (const auto& rule : policy.rules) known.push_back(rule.id);
    auto near = nearest(id, known);
    throw InputError("no-such-rule", msg("--override: policy '{}' has no rule '{}'", policy.id, id),
                     near.empty() ? tr("'mwp help rules' shows them") : msg("did you mean '{}'?", near));
  }
}

Verdict weigh(Desk& desk, Facts& facts, const Question& question, Draft& draft, bool is_step) {
  if (!desk.recording.overrides.empty()) check_override_ids(desk, facts.policy());
  auto asked = question;
  asked.is_record = !is_step;
  auto broken = broken_rules(facts, asked);
  Verdict verdict;
  std::vector<RefusedByRule::Item> refused;
  for (const auto& item : broken) {
    const auto* reason = override_for(desk, item.rule->id);
    if (item.strength == policy::Strength::Warn) {
      verdict.warnings.push_back(item.rule->id);
      draft.warnings.push_back(in_words(item));
    } else if (reason && item.liftable) {
      verdict.overrides.emplace_back(item.rule->id, *reason);
    } else if (is_step || guards_record(item.rule->id)) {
      refused.push_back({*item.rule, item.missing});
      refused.back().rule.overridable = item.liftable;
    } else {
      verdict.breaches.push_back(item.rule->id);
      draft.warnings.push_back(msg("recorded as a breach: {}", in_words(item)));
    }
  }
  if (!refused.empty()) throw RefusedByRule(facts.state().number.text(), std::move(refused));
  warn_of_idle_overrides(desk, broken, draft);
  return verdict;
}

}  // namespace

std::vector<std::string_view> checked_rules() {
  std::vector<std::string_view> ids;
  for (const auto& row : table) ids.push_back(row.id);
  return ids;
}

/// A check runs first; the policy's words are read only when it finds something, so that a note reads no TOML.
std::vector<BrokenRule> broken_rules(Facts& facts, const Question& question) {
  std::vector<BrokenRule> broken;
  for (const auto& row : table) {
    if ((row.occasions & static_cast<unsigned>(question.occasion)) == 0) continue;
    auto found = row.check(facts, question);
    const auto* rule = found ? facts.policy().find_rule(row.id) : nullptr;
    if (!rule || (question.occasion == Occasion::Agenda && !found->firm && overridden_before(facts, *rule))) continue;
    auto strength = found->softened && rule->softened ? *rule->softened : rule->strength;
    broken.push_back({rule, strength, std::move(found->missing), rule->overridable && !found->firm});
  }
  std::stable_sort(broken.begin(), broken.end(), [](const auto& a, const auto& b) { return a.rule < b.rule; });
  return broken;
}

RefusedByRule::RefusedByRule(std::string subject, std::vector<Item> items)
    : Error(Exit::Refused, items.front().rule.id,
            subject.empty()
                ? msgn("refused by {} rule; nothing was recorded", "refused by {} rules; nothing was recorded",
                       items.size(), items.size())
                : msgn("case {}: refused by {} rule; nothing was recorded",
                       "case {}: refused by {} rules; nothing was recorded", items.size(), subject, items.size())),
      m_items(std::move(items)) {
  at(std::move(subject));
}

void Verdict::mark(casefile::NewEvent& event) const {
  if (!warnings.empty()) event.made.set("warnings", warnings);
  if (!breaches.empty()) event.made.set("breaches", breaches);
  if (overrides.empty()) return;
  auto list = Value::array();
  for (const auto& [rule, because] : overrides) list.push(Value::object({{"rule", rule}, {"because", because}}));
  event.made.set("overrides", std::move(list));
}

Verdict judge(Desk& desk, Facts& facts, const Question& question, Draft& draft) {
  return weigh(desk, facts, question, draft, true);
}

void require_letter_allowed(Desk& desk, CaseNumber number, const std::string& to) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  judge(desk, facts, {.occasion = Occasion::OutcomeLetter, .on = desk.today, .today = desk.today, .to = to}, draft);
}

Verdict judge_record(Desk& desk, Facts& facts, const Question& question, Draft& draft) {
  return weigh(desk, facts, question, draft, false);
}

void refuse_future(Desk& desk, Date on, const std::string& policy) {
  if (on <= desk.today) return;
  const auto* rule = desk.library.policy(policy).find_rule("no-future-facts");
  if (rule) throw RefusedByRule("", {{*rule, {on.iso()}}});
}

std::string in_words(const BrokenRule& broken) {
  auto text = fmt::format("{}: {}", broken.rule->id, broken.rule->text);
  return broken.missing.empty() ? text : fmt::format("{} ({})", text, join(broken.missing));
}

}  // namespace mwp::process
