// SPDX-License-Identifier: EUPL-1.2
// The providers of a case, each with its role and dates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection provider_projection();

struct CaseProvider {
  EventId event;
  std::string role;  ///< indiener, huidig, dossierhouder, beoogd, maatwerk
  std::string agb;
  std::string name;
  std::optional<Date> asked, decided;  ///< of a dossierhouder: the term runs between them
  std::string answer;
  std::optional<Date> from, until;  ///< until: the last day
};

/// One row per role and provider: a later record adds to the earlier one.
std::vector<CaseProvider> providers_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
