// SPDX-License-Identifier: EUPL-1.2
// The record of what was said, asked, sent and answered about a case. (Papers that are kept: papers.hpp; termination
// of care: termination.hpp.)
#pragma once

#include <optional>
#include <string>

#include "process/desk.hpp"

namespace mwp::process {

Draft note(Desk& desk, CaseNumber number, const std::string& text);

struct Contact {
  std::string purpose;  ///< kennisgeving, sparren or vraag; only a question opens a task
  std::string with;     ///< party
  std::optional<std::string> channel;
  std::string text;
};
Draft contact(Desk& desk, CaseNumber number, const Contact& contact);

struct Consult {
  std::string with;  ///< cce, cot, opaz, gedragsdeskundige, praktijkteam-vws: means, not rungs
  std::optional<Date> requested, advised;
  std::optional<std::string> followed, result, text;
};
Draft consult(Desk& desk, CaseNumber number, const Consult& consult);

struct Approach {
  std::optional<std::string> provider;  ///< AGB or name
  std::optional<std::string> region;    ///< or a whole region was asked
  int round = 1;                        ///< of applications (S4)
  std::string answer;
  std::optional<std::string> ground, text;
  std::optional<int> option;  ///< answers the commission's option N
};
/// Who was asked for a place; a later answer of the same one in the same round takes the place of the first.
Draft approach(Desk& desk, CaseNumber number, const Approach& approach);

struct ProviderRole {
  std::string role;
  std::string provider;  ///< AGB or name
  std::optional<Date> asked, decided, from, until;
  std::optional<std::string> answer;
};
Draft provider_role(Desk& desk, CaseNumber number, const ProviderRole& provider);

/// An outcome given at the desk, without a meeting; the commission's is never (rule decision-by-people).
Draft desk_outcome(Desk& desk, CaseNumber number, const std::string& rung, const std::string& outcome,
                   const std::optional<std::string>& text);

struct Letter {
  std::string kind;
  bool sent = true;
  Date on;
  std::string party;
  std::optional<std::string> reference;
};
/// A letter with the commission's outcome that went out ends its task.
Draft letter(Desk& desk, CaseNumber number, const Letter& letter);

/// A report (melding) to a party.
Draft report_to(Desk& desk, CaseNumber number, const std::string& party, const std::optional<std::string>& reference,
                const std::optional<std::string>& text);

struct Oco {
  std::string involved;  ///< ja, nee, onbekend
  std::optional<Date> offered;
  std::optional<std::string> name;
};
/// Is an OCO involved, and was one offered: the form's own part about it, without confirming the rest of the form.
Draft oco(Desk& desk, CaseNumber number, const Oco& oco);

/// Two cases that have to do with each other: an event about each, which holds the number of the other.
Draft link_cases(Desk& desk, CaseNumber number, CaseNumber with, const std::string& kind);

}  // namespace mwp::process
