// SPDX-License-Identifier: EUPL-1.2
// Codes as Dutch words in the middle of a sentence, for what leaves the office.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/codes.hpp"

namespace mwp::report {

/// A description in the middle of a sentence: "geen passend zorgaanbod"; an abbreviation keeps its capitals.
std::string lower_first(std::string text);

/// A code of a list as such words; the code itself with spaces where the list does not have it.
std::string words_for(const policy::Lists& lists, std::string_view list, const std::string& code);

/// A party as people write it: "zorgaanbieder", "OCO", "cliënt", "ministerie van VWS".
std::string party_word(const std::string& party);

/// "a", "a en b", "a, b en c"
std::string join_and(const std::vector<std::string>& words);

/// Without a full stop at its end, where one follows in the sentence.
std::string without_stop(std::string text);

}  // namespace mwp::report
