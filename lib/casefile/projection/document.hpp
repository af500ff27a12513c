// SPDX-License-Identifier: EUPL-1.2
// Documents of a case: which paper came when, under which name its bytes are kept (documents.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection document_projection();

struct Document {
  EventId event;
  Date on;
  std::string type;
  std::int64_t size = 0;  ///< bytes; 0: not recorded
  std::string name;       ///< the keyed hash of its bytes
};

std::vector<Document> documents_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
