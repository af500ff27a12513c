// SPDX-License-Identifier: EUPL-1.2
// Who writes: the zorgkantoor of a region, with what its configuration says of letterhead, signatory and the line on
// complaint or objection (mwp-region(5), [letter]).
#pragma once

#include <string>
#include <vector>

#include "policy/region.hpp"

namespace mwp::report {

struct Sender {
  std::string zorgkantoor;  ///< "Zorgkantoor CZ"
  std::string region, region_name;
  std::vector<std::string> address;
  std::string signatory, function, phone, email;
  std::string complaint, objection;  ///< at most one of them
};

/// A letter has no blanks: throws InputError ("incomplete-letterhead") naming every key that is missing.
/// `remedies`: the letter closes with the region's line on complaint or objection.
Sender sender(const policy::Region& region, bool remedies);

}  // namespace mwp::report
