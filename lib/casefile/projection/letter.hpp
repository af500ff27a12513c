// SPDX-License-Identifier: EUPL-1.2
// Letters that went out or came in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection letter_projection();

struct Letter {
  EventId event;
  std::string kind;   ///< uitkomst, verzoek, opzegging, overig
  bool sent = true;   ///< sent, else received
  std::string party;  ///< to or from whom
  std::string reference;
  Date on;
  bool to_be_replaced = false;      ///< it told an outcome that was corrected or taken back since
  std::optional<EventId> replaces;  ///< the letter it takes the place of
};

std::vector<Letter> letters_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
