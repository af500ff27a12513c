// SPDX-License-Identifier: EUPL-1.2
// Case numbers, event ids and the identifiers of the health-care chain.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mwp::domain {

/// A series names the case file that appended an event or opened a case: A for the first file, B… for working copies.
constexpr bool is_series(std::string_view text) {
  return text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z';
}

/// REGION-YEAR-SEQ, with the series of a working copy behind it: 5526-2026-0007, 5526-2026-0007B. Ordered by region,
/// year, sequence (as integers) and series; key() packs them in that order, which is how the case file stores them.
class CaseNumber {
 public:
  CaseNumber() = default;
  CaseNumber(int region, int year, int sequence, char series = 'A');
  static std::optional<CaseNumber> parse(std::string_view text);
  static CaseNumber from_key(std::int64_t key) { return CaseNumber(key); }

  std::int64_t key() const { return m_key; }
  bool empty() const { return m_key == 0; }
  int sequence() const;
  std::string text() const;
  friend auto operator<=>(CaseNumber, CaseNumber) = default;

 private:
  explicit CaseNumber(std::int64_t key) : m_key(key) {}
  std::int64_t m_key = 0;
};

/// A123: the series of the file that appended the event, and its Lamport number. Ordered by number, then series.
struct EventId {
  std::int64_t n = 0;
  char series = 'A';
  static std::optional<EventId> parse(std::string_view text);
  std::string text() const;
  friend auto operator<=>(const EventId&, const EventId&) = default;
};

/// Nine digits that pass the 11-test (iWlz CS002: 9a+8b+7c+6d+5e+4f+3g+2h-i divisible by 11), leading zeros kept;
/// 000000000 passes the sum but is no BSN.
bool is_bsn(std::string_view text);
/// True when `text` holds a run of exactly nine digits, with no letter or digit beside it, that passes the 11-test.
bool holds_bsn(std::string_view text);

/// The text with every such run made unreadable, for messages that quote what was typed.
std::string hide_bsn(std::string_view text);

/// AGB code of a provider: eight digits; there is no check digit.
bool is_agb(std::string_view text);

}  // namespace mwp::domain
