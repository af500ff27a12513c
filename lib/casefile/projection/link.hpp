// SPDX-License-Identifier: EUPL-1.2
// Cases that have to do with each other: each holds the number of the other, and nothing else of it.
#pragma once

#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection link_projection();

struct Link {
  EventId event;
  CaseNumber with;
  std::string kind;
  Date on;
};

std::vector<Link> links_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
