// SPDX-License-Identifier: EUPL-1.2
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mwp::report {

namespace {
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
}  // namespace

std::string lower_first(std::string text) {
  bool abbreviation = text.size() > 1 && is_capital(text[1]);
  if (!text.empty() && is_capital(text[0]) && !abbreviation) text[0] = static_cast<char>(text[0] + ('a' - 'A'));
  return text;
}

std::string words_for(const policy::Lists& lists, std::string_view list, const std::string& code) {
  if (lists.has(list, code)) return lower_first(lists.describe(list, code));
  auto words = code;
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

std::string party_word(const std::string& party) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> words{
      {{"oco", "OCO"},
       {"client", "cliënt"},
       {"ciz", "CIZ"},
       {"cce", "CCE"},
       {"cot", "COT"},
       {"vws", "ministerie van VWS"},
       {"nza", "NZa"},
       {"ccc", "CCC"},
       {"ander-zorgkantoor", "ander zorgkantoor"}}};
  const auto* known = std::find_if(words.begin(), words.end(), [&](const auto& row) { return row.first == party; });
  return known == words.end() ? party : std::string(known->second);
}

std::string join_and(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " en " : ", ";
    text += words[i];
  }
  return text;
}

std::string without_stop(std::string text) {
  if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
  return text;
}

}  // namespace mwp::report
