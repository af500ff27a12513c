// SPDX-License-Identifier: EUPL-1.2
#include "domain/redact.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/identifiers.hpp"

namespace mwp::domain {

namespace {

constexpr std::string_view black = "[…]";

/// A word with its place in the text.
struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;
};

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (auto word : words_of(text)) {
    auto begin = static_cast<std::size_t>(word.data() - text.data());
    words.push_back({fold(word), begin, begin + word.size()});
  }
  return words;
}

bool stands_at(const std::vector<Word>& words, std::size_t at, const std::vector<Word>& phrase) {
  if (phrase.empty() || at + phrase.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words[at + i].folded != phrase[i].folded) return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> ways_to_write(Date day) {
  static constexpr std::array<const char*, 12> months{"januari",   "februari", "maart",    "april",
                                                      "mei",       "juni",     "juli",     "augustus",
                                                      "september", "oktober",  "november", "december"};
  auto y = std::to_string(day.year());
  auto m = std::to_string(day.month());
  auto d = std::to_string(day.day());
  auto two = [](const std::string& n) { return n.size() < 2 ? "0" + n : n; };
  return {day.iso(), two(d) + "-" + two(m) + "-" + y, d + "-" + m + "-" + y,
          d + " " + months[day.month() - 1] + " " + y};
}

bool holds_phrase(std::string_view text, std::string_view phrase) {
  auto words = words_in(text);
  auto wanted = words_in(phrase);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (stands_at(words, at, wanted)) return true;
  }
  return false;
}

std::string blacken(std::string_view text, const std::vector<std::string>& phrases) {
  auto words = words_in(text);
  std::vector<std::vector<Word>> wanted;
  for (const auto& phrase : phrases) wanted.push_back(words_in(phrase));
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t longest = is_bsn(words[at].folded) ? 1 : 0;
    for (const auto& phrase : wanted) {
      if (stands_at(words, at, phrase)) longest = std::max(longest, phrase.size());
    }
    if (longest > 0) {
      out += text.substr(done, words[at].begin - done);
      out += black;
      done = words[at + longest - 1].end;
    }
    at += std::max<std::size_t>(longest, 1);
  }
  return out += text.substr(done);
}

}  // namespace mwp::domain
