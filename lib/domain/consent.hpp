// SPDX-License-Identifier: EUPL-1.2
// Consent (toestemming) on a given day: one pure function, used by every gate (domain.md §3, "Consent in detail").
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace mwp::domain {

/// What was recorded about consent for one scope, in the order of the journal.
struct ConsentAct {
  enum class Kind { Given, Refused, Withdrawn, Rejected };
  Kind kind = Kind::Given;
  std::string scope;
  std::vector<std::string> signed_by;  ///< roles; only of a given consent
  Date on;                             ///< the signing date, or the day of the refusal, withdrawal or rejection
  std::optional<Date> until;           ///< the last day on which it holds
  int round = 1;
};

/// What must be known of the client to judge who may sign.
struct Signatory {
  std::optional<Date> born;
  std::optional<Date> died;
  std::string competent = "onbekend";        ///< ja, nee or onbekend
  std::string representative;                ///< role of the recorded representative, or empty
  std::optional<Date> representative_since;  ///< first day
  int round = 1;                             ///< the case's present round
};

enum class ConsentEnd { None, Withdrawn, Rejected, Died, CameOfAge, Expired, NewRound };

struct ConsentState {
  bool valid = false;
  bool refused = false;           ///< refused or withdrawn, and not given anew
  bool not_competent = false;     ///< given, but by nobody who may
  std::optional<Date> signed_on;  ///< of the consent the answer rests on
  std::vector<std::string> signed_by;
  std::optional<Date> ended_on;  ///< first day on which it no longer holds
  ConsentEnd ended_because = ConsentEnd::None;
};

/// Whether people in these roles may together decide on care for this client on `day`. A bewindvoerder alone never may;
/// under 12 parents or guardian, 12-15 client and parents, from 16 the client or, where not competent, the
/// representative.
bool may_sign(const std::vector<std::string>& roles, const Signatory& client, Date day);

/// When and why a given consent ends, seen from the whole history.
std::pair<std::optional<Date>, ConsentEnd> end_of(const ConsentAct& given, std::span<const ConsentAct> acts,
                                                  const Signatory& client);

/// The consent for `scope` as it holds on `day`.
ConsentState consent_on(std::span<const ConsentAct> acts, std::string_view scope, const Signatory& client, Date day);

std::string_view name_of(ConsentEnd end);

}  // namespace mwp::domain
