// SPDX-License-Identifier: EUPL-1.2
#include "domain/identifiers.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::domain {

namespace {

constexpr std::int64_t series_slots = 32;
constexpr std::int64_t sequence_slots = 10'000'000;
constexpr std::int64_t year_slots = 10'000;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

CaseNumber::CaseNumber(int region, int year, int sequence, char series)
    : m_key(((std::int64_t{region} * year_slots + year) * sequence_slots + sequence) * series_slots + (series - 'A')) {}

std::optional<CaseNumber> CaseNumber::parse(std::string_view text) {
  char series = 'A';
  if (!text.empty() && text.back() > 'A' && text.back() <= 'Z') {
    series = text.back();
    text.remove_suffix(1);
  }
  constexpr std::size_t shortest = 14, longest = 17;  // 5526-2026-0007 to 5526-2026-9999999
  if (text.size() < shortest || text.size() > longest || text[4] != '-' || text[9] != '-') return std::nullopt;
  if (text.size() > shortest && text[10] == '0') return std::nullopt;
  auto region = parse_number(text.substr(0, 4), 1000, 9999);
  auto year = parse_number(text.substr(5, 4), 1900, 2100);
  auto sequence = parse_number(text.substr(10), 1, sequence_slots - 1);
  if (!region || !year || !sequence) return std::nullopt;
  return CaseNumber(static_cast<int>(*region), static_cast<int>(*year), static_cast<int>(*sequence), series);
}

int CaseNumber::sequence() const {
  return static_cast<int>(m_key / series_slots % sequence_slots);
}

std::string CaseNumber::text() const {
  auto rest = m_key;
  auto take = [&rest](std::int64_t slots) {
    auto part = rest % slots;
    rest /= slots;
    return part;
  };
  auto series = static_cast<char>('A' + take(series_slots));
  auto sequence = take(sequence_slots);
  auto year = take(year_slots);
  std::array<char, 32> digits{};  // put together by hand, from its end: every list and every hash has one
  auto* at = digits.end();
  auto put = [&at](std::int64_t number, int width) {
    for (; number > 0 || width > 0; number /= 10, --width) *--at = static_cast<char>('0' + number % 10);
  };
  if (series != 'A') *--at = series;
  put(sequence, 4);
  *--at = '-';
  put(year, 1);
  *--at = '-';
  put(rest, 1);
  return {at, digits.end()};
}

std::optional<EventId> EventId::parse(std::string_view text) {
  if (text.size() < 2 || !is_series(text.substr(0, 1))) return std::nullopt;
  auto n = parse_number(text.substr(1), 1, INT64_MAX);
  if (!n) return std::nullopt;
  return EventId{*n, text[0]};
}

std::string EventId::text() const {
  return series + std::to_string(n);
}

bool is_bsn(std::string_view text) {
  if (text.size() != 9 || !all_digits(text) || text == "000000000") return false;
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += (text[static_cast<std::size_t>(i)] - '0') * (i == 8 ? -1 : 9 - i);
  return sum % 11 == 0;
}

namespace {
/// So many digits in a row as a BSN has: without them a text need not be taken apart into words.
bool has_nine_digits(std::string_view text) {
  int digits = 0;
  return std::any_of(text.begin(), text.end(), [&digits](char c) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    return digits == 9;
  });
}
}  // namespace

bool holds_bsn(std::string_view text) {
  if (!has_nine_digits(text)) return false;
  auto words = words_of(text);
  return std::any_of(words.begin(), words.end(), is_bsn);
}

std::string hide_bsn(std::string_view text) {
  std::string out(text);
  if (!has_nine_digits(text)) return out;
  for (auto word : words_of(text)) {
    if (is_bsn(word)) out.replace(static_cast<std::size_t>(word.data() - text.data()), word.size(), word.size(), '*');
  }
  return out;
}

bool is_agb(std::string_view text) {
  return text.size() == 8 && all_digits(text);
}

}  // namespace mwp::domain
