// SPDX-License-Identifier: EUPL-1.2
// Age classes, which stand on the agenda in the place of a birth date.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace mwp::domain {

/// 0-11 12-15 16-17 18-24 25-34 35-44 45-54 55-64 65+; "onbekend" without a birth date.
std::string_view age_class(std::optional<Date> born, Date day);

/// Age of majority (BW 1:233), in years.
inline constexpr int majority = 18;

}  // namespace mwp::domain
