// SPDX-License-Identifier: EUPL-1.2
// The outcome letter: what the commission found, from the zorgkantoor to the zorgaanbieder that registered (S1, S2), in
// the words of the policy of its round. Never to anybody else (rule letter-to-provider).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/letter.hpp"
#include "policy/library.hpp"
#include "report/sender.hpp"

namespace mwp::report {

/// To whom: the provider that registered, with its contact where the form names one.
struct Addressee {
  std::string name, contact, email;
};

struct OutcomeLetter {
  std::string number;
  Sender sender;
  Addressee to;
  std::string policy;
  policy::Words words;
  casefile::Decision decision;
  std::string reference;  ///< "5526-2026-0007/2"; of a letter that went out already, the one it went out under
  Date dated;
  bool sent = false;                         ///< it went out already
  Date registered_on;                        ///< when the form came, or else the case
  std::optional<casefile::Letter> replaces;  ///< the letter that told what was corrected since
  std::optional<Date> contact_before;        ///< niet-toegelaten: by when the zorgkantoor gets in touch
  std::optional<Date> next_meeting;          ///< aangehouden: when the case comes back
};

struct LetterQuestion {
  std::optional<std::string> meeting;  ///< the outcome given there; else the last one
  std::optional<Date> dated;           ///< of a letter that has not gone out yet; else today
};

/// Throws NotFound, and InputError where there is no outcome to tell or the region's letterhead is incomplete.
OutcomeLetter outcome_letter(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number,
                             Date today, const LetterQuestion& question);

}  // namespace mwp::report
