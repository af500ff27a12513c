// SPDX-License-Identifier: EUPL-1.2
#include "base/date.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp {

namespace {
std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}
}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto year = digits(text.substr(0, 4));
  auto month = digits(text.substr(5, 2));
  auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2100) return std::nullopt;
  std::chrono::year_month_day ymd{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{ymd}};
}

std::string Date::iso() const {
  auto date = ymd();
  std::string text = "0000-00-00";  // written digit by digit: lists are full of dates
  auto put = [&text](std::size_t at, unsigned number) {
    for (; number > 0; number /= 10) text[at--] = static_cast<char>('0' + number % 10);
  };
  put(3, static_cast<unsigned>(static_cast<int>(date.year())));
  put(6, static_cast<unsigned>(date.month()));
  put(9, static_cast<unsigned>(date.day()));
  return text;
}

Date Date::plus_years(int years) const {
  std::chrono::year_month_day later{ymd().year() + std::chrono::years{years}, ymd().month(), ymd().day()};
  if (later.ok()) return Date{std::chrono::sys_days{later}};
  return Date{static_cast<int>(later.year()), 3, 1};
}

Date parse_date(std::string_view text, std::string_view what) {
  if (auto date = Date::parse(text)) return *date;
  throw InputError("bad-date", msg("{}: '{}' is not a date", what, text),
                   tr("write a date as YYYY-MM-DD, an existing day from 1900 to 2100"));
}

int age_on(Date born, Date day) {
  int age = day.year() - born.year();
  return day < born.plus_years(age) ? age - 1 : age;
}

}  // namespace mwp
