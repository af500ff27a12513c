// SPDX-License-Identifier: EUPL-1.2
// Taking a case in: the form, consent, and what is still missing.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "process/desk.hpp"
#include "process/form.hpp"

namespace mwp::process {

struct IntakeOptions {
  std::optional<std::string> region;
  std::optional<std::string> policy;
  std::optional<std::string> handler;
};

/// Opens a case. Its number is REGION-YEAR-SEQ, year of `received`, the next that was never used. Rules: one-open-case,
/// no-future-facts. Throws InputError for what the form lacks to open a case (domain.md §7a).
Draft open_case(Desk& desk, Form form, const IntakeOptions& options);

/// Rule one-open-case: throws RefusedByRule when a case of this BSN is open, `aside` from these. The person is not
/// named, that case is.
void refuse_second_case(CaseFile& file, const policy::Policy& policy, const Value& personal,
                        const std::set<CaseNumber>& aside);

/// A later or corrected form: only what is in it changes.
Draft change_form(Desk& desk, CaseNumber number, Form form);
/// The old form still holds, in a new round.
Draft confirm_form(Desk& desk, CaseNumber number);

struct ConsentGiven {
  std::vector<std::string> scopes;
  std::vector<std::string> signed_by;
  Date signed_on;
  std::optional<Date> until;
  std::optional<std::string> document;  ///< the bytes of the paper
};
/// A signed toestemmingsformulier. One signed by nobody competent is stored too, and does not count.
Draft give_consent(Desk& desk, CaseNumber number, const ConsentGiven& consent);

/// `act`: withdrawn, refused or rejected; without scopes it concerns all. Refused or withdrawn: the case leaves the
/// agendas of bodies under these scopes that are not yet held.
Draft end_consent(Desk& desk, CaseNumber number, const std::string& act, std::vector<std::string> scopes);

/// Moves an open round to another policy; its outcomes are kept, the commission's rung takes the new name.
Draft move_policy(Desk& desk, CaseNumber number, const std::string& policy);

}  // namespace mwp::process
