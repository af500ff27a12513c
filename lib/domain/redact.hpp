// SPDX-License-Identifier: EUPL-1.2
// Finding and blackening what gives a person away in free text: names and dates, whatever their capitals and marks,
// as words of their own, so that the name Berg is not found in "bergen".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace mwp::domain {

/// 11-03-1994, 11-3-1994, 11 maart 1994 and 1994-03-11, as people write a birth date.
std::vector<std::string> ways_to_write(Date day);

/// True when the words of `phrase` stand behind each other in `text`.
bool holds_phrase(std::string_view text, std::string_view phrase);

/// The text with every such phrase, and every BSN, made unreadable.
std::string blacken(std::string_view text, const std::vector<std::string>& phrases);

}  // namespace mwp::domain
