// SPDX-License-Identifier: EUPL-1.2
#include "base/clock.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp {

using namespace std::chrono;

namespace {

/// g++ 12 has no time zone database; this is the rule of Directive 2000/84/EC, in force since 1996.
sys_seconds last_sunday(year y, month m) {
  return sys_days{y / m / Sunday[last]} + hours{1};
}

seconds offset_in_amsterdam(Moment moment) {
  auto y = year_month_day{floor<days>(moment)}.year();
  bool summer = moment >= last_sunday(y, March) && moment < last_sunday(y, October);
  return summer ? hours{2} : hours{1};
}

std::optional<int> two_digits(std::string_view text, int limit) {
  if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return std::nullopt;
  int number = (text[0] - '0') * 10 + (text[1] - '0');
  return number <= limit ? std::optional{number} : std::nullopt;
}

}  // namespace

Clock::Clock(std::string_view pinned) {
  if (pinned.empty()) return;
  m_pinned = parse_moment(pinned);
  if (!m_pinned) {
    throw InputError("bad-moment", msg("MWP_NOW: '{}' is not a moment", pinned),
                     tr("write it as 2026-02-03T09:00:00Z, or unset MWP_NOW"));
  }
}

Moment Clock::now() const {
  return m_pinned ? *m_pinned : floor<seconds>(system_clock::now());
}

Date Clock::today() const {
  return day_in_amsterdam(now());
}

std::string iso(Moment moment) {
  auto day = floor<days>(moment);
  hh_mm_ss time{moment - day};
  auto text = Date{day}.iso() + "T00:00:00Z";
  auto put = [&text](std::size_t at, auto count) {
    text[at] = static_cast<char>('0' + count / 10);
    text[at + 1] = static_cast<char>('0' + count % 10);
  };
  put(11, time.hours().count());
  put(14, time.minutes().count());
  put(17, time.seconds().count());
  return text;
}

std::optional<Moment> parse_moment(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
    return std::nullopt;
  auto date = Date::parse(text.substr(0, 10));
  auto hour = two_digits(text.substr(11, 2), 23);
  auto minute = two_digits(text.substr(14, 2), 59);
  auto second = two_digits(text.substr(17, 2), 59);
  if (!date || !hour || !minute || !second) return std::nullopt;
  return Moment{date->days()} + hours{*hour} + minutes{*minute} + seconds{*second};
}

Date day_in_amsterdam(Moment moment) {
  return Date{floor<days>(moment + offset_in_amsterdam(moment))};
}

Moment begin_in_amsterdam(Date day) {
  Moment midnight{day.days()};
  return midnight - offset_in_amsterdam(midnight - hours{1});
}

}  // namespace mwp
