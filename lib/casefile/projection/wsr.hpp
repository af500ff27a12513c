// SPDX-License-Identifier: EUPL-1.2
// What belongs to a case in a WSR beside its outcome: how it was prepared, and how the meeting was evaluated.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection wsr_projection();

struct Wsr {
  std::optional<Date> client_informed;
  std::string informed_by;
  std::optional<Date> overview;  ///< when the overview of what was tried was updated
  std::optional<Date> evaluated;
  std::string room_explored;  ///< ja, deels, nee, onbekend
  std::string mandate_present;
  std::string text;
};

/// Empty where nothing was recorded.
Wsr wsr_of(CaseFile& file, std::string_view meeting, CaseNumber number);

}  // namespace mwp::casefile
