// SPDX-License-Identifier: EUPL-1.2
// What was recorded about consent, per scope; whether it holds on a day is domain::consent_on.
#pragma once

#include <vector>

#include "casefile/event.hpp"
#include "domain/consent.hpp"

namespace mwp::casefile {

class CaseFile;
struct CaseState;
struct Projection;
Projection consent_projection();

struct ConsentRecord {
  EventId event;
  domain::ConsentAct act;
};

/// In the order of the journal; a consent for several scopes is several records of one event.
std::vector<ConsentRecord> consents_of(CaseFile& file, CaseNumber number);

/// Cases with a consent whose own end date lies between these days.
std::vector<CaseNumber> consents_ending(CaseFile& file, Date from, Date until);

/// What must be known of the client to judge who may sign, from the form, the identity and the state of the case.
domain::Signatory signatory_of(CaseFile& file, const CaseState& state);

}  // namespace mwp::casefile
