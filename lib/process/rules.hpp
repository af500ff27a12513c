// SPDX-License-Identifier: EUPL-1.2
// The rules (domain.md §3). A check is a C++ function named after its rule's id; the policy switches it on and gives
// its strength, words and source. A hard rule refuses a step of the zorgkantoor; it never refuses the record of what
// happened: there it becomes a breach, stored with the event and shown for ever after.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "casefile/event.hpp"
#include "policy/policy.hpp"
#include "process/desk.hpp"
#include "process/facts.hpp"

namespace mwp::process {

/// When a rule is looked at.
enum class Occasion : unsigned {
  Rung = 1,       ///< entering a rung
  Situation = 2,  ///< entering a situation
  Agenda = 4,     ///< standing on a meeting's agenda
  Decision = 8,   ///< an outcome of the commission
  DeskOutcome = 16,
  MeetingOutcome = 32,
  Close = 64,
  Consent = 128,
  Fact = 256,                ///< any fact recorded about a case that only an open case takes
  Afterwards = 512,          ///< notes and letters, which a closed case still takes
  Share = 1024,              ///< data goes to a party under a consent of its own
  TerminationAgreed = 2048,  ///< the zorgkantoor agrees to a termination by the provider
  TerminationEnd = 4096,     ///< the provider ended care
  MovePlan = 8192,           ///< a move is planned
  Move = 16384,              ///< a move took place
  OutcomeLetter = 32768,     ///< mwp makes the letter with the commission's outcome
};

/// What a rule looks at, beside the facts of the case.
struct Question {
  Occasion occasion = Occasion::Fact;
  Date on;  ///< the day on which validity is judged
  Date today;
  std::string to;  ///< the rung or situation to enter; of a desk outcome: its rung; of a letter: the party it goes to
  std::string registered_by;
  const casefile::Meeting* meeting = nullptr;
  const policy::Body* body = nullptr;
  std::string scope;  ///< of Share: the consent scope under which data goes
  std::string by;     ///< who decided
  std::string because;
  std::string outcome;
  std::vector<std::string> options;
  std::vector<std::string> signed_by;
  std::string text;               ///< free text bound for an agenda, beside the form's
  std::string reason;             ///< of a close
  bool without_solution = false;  ///< of an end of care: as it was told
  bool is_record = false;         ///< looked at for the record of what happened, not for a step
};

/// What a check found: the rule is broken. `missing`: keys or words that say what is lacking.
struct Broken {
  std::vector<std::string> missing;
  bool softened = false;  ///< weighs less here (wlz-indicatie before a taskforce)
  bool firm = false;      ///< no override lifts it as it stands (round-fresh without a confirmed form)
};

struct BrokenRule {
  const policy::Rule* rule = nullptr;
  policy::Strength strength = policy::Strength::Hard;
  std::vector<std::string> missing;
  bool liftable = false;  ///< by an override
};

/// Every rule of the case's policy that is broken, in the policy's order.
std::vector<BrokenRule> broken_rules(Facts& facts, const Question& question);

/// The ids of all rules that have a check.
std::vector<std::string_view> checked_rules();

/// A refusal: every hard rule broken. Holds copies, for it outlives the policy library.
class RefusedByRule : public Error {
 public:
  struct Item {
    policy::Rule rule;
    std::vector<std::string> missing;
  };
  RefusedByRule(std::string subject, std::vector<Item> items);
  const std::vector<Item>& items() const { return m_items; }

 private:
  std::vector<Item> m_items;
};

/// What the rules made of a step.
struct Verdict {
  std::vector<std::string> warnings;                           ///< rule ids
  std::vector<std::string> breaches;                           ///< rule ids
  std::vector<std::pair<std::string, std::string>> overrides;  ///< rule id, reason

  /// Puts the marks into the event's `made` part.
  void mark(casefile::NewEvent& event) const;
};

/// Looks at the rules for a step of the zorgkantoor. Throws RefusedByRule for hard rules that no override lifts;
/// warnings go to the draft in words.
Verdict judge(Desk& desk, Facts& facts, const Question& question, Draft& draft);

/// The same for the record of what happened: hard rules become breaches. The few rules that guard the record itself
/// (case-open, no-future-facts, decision-by-people) still refuse.
Verdict judge_record(Desk& desk, Facts& facts, const Question& question, Draft& draft);

/// The outcome letter goes to the zorgaanbieder that registered: throws RefusedByRule for any other party, and where
/// no such zorgaanbieder is known.
void require_letter_allowed(Desk& desk, CaseNumber number, const std::string& to);

/// Rule no-future-facts for what belongs to no case. Throws RefusedByRule.
void refuse_future(Desk& desk, Date on, const std::string& policy);

/// One line about a broken rule, in the policy's Dutch: "id: text (missing)".
std::string in_words(const BrokenRule& broken);

}  // namespace mwp::process
