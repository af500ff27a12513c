// SPDX-License-Identifier: EUPL-1.2
// A calendar day, as people in the office mean it: no time, no zone. The only form in and out is YYYY-MM-DD.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mwp {

class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : m_days(days) {}
  constexpr Date(int year, unsigned month, unsigned day)
      : m_days(std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)) {}

  /// Exactly YYYY-MM-DD, an existing day of the years 1900 to 2100; anything else: nothing.
  static std::optional<Date> parse(std::string_view text);

  std::string iso() const;
  constexpr int year() const { return static_cast<int>(ymd().year()); }
  constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  constexpr unsigned day() const { return static_cast<unsigned>(ymd().day()); }
  /// 1 Monday … 7 Sunday
  constexpr unsigned weekday() const { return std::chrono::weekday{m_days}.iso_encoding(); }
  constexpr std::chrono::sys_days days() const { return m_days; }

  friend constexpr Date operator+(Date date, int days) { return Date{date.m_days + std::chrono::days{days}}; }
  friend constexpr Date operator-(Date date, int days) { return date + -days; }
  /// the number of days from `b` to `a`
  friend constexpr int operator-(Date a, Date b) { return static_cast<int>((a.m_days - b.m_days).count()); }
  friend constexpr auto operator<=>(Date, Date) = default;

  /// The same day `years` later; 29 February becomes 1 March in a year without one (the law's reading of an age).
  Date plus_years(int years) const;

 private:
  constexpr std::chrono::year_month_day ymd() const { return m_days; }
  std::chrono::sys_days m_days{};
};

/// Like Date::parse, but throws InputError ("bad-date") that names what the value is (`what`: an option or key).
Date parse_date(std::string_view text, std::string_view what);

/// Full years lived on `day` by someone born on `born`.
int age_on(Date born, Date day);

}  // namespace mwp
