// SPDX-License-Identifier: EUPL-1.2
// mwp-render-ics: a calendar as lib/render/calendar.hpp writes it becomes an iCalendar file (RFC 5545). Nothing comes
// from the clock or from the time zones of the machine: the same input gives the same bytes.
#include <libical/ical.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/value.hpp"
#include "cmd/render/helper.hpp"

namespace mwp::helper {

namespace {

constexpr const char* zone_name = "Europe/Amsterdam";
/// The rule of the European Union, in force since 1996.
constexpr const char* zone =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

[[noreturn]] void bad_input(const std::string& what) {
  throw InputError("bad-calendar", what);
}

const std::string& required(const Value& event, const char* key) {
  const auto& text = event[key].text();
  if (text.empty()) bad_input(std::string("an event has no ") + key);
  return text;
}

Date day_of(const Value& event, const char* key) {
  auto day = event[key].date();
  if (!day) bad_input(std::string("an event has no day under ") + key);
  return *day;
}

icaltimetype whole_day(Date day) {
  auto time = icaltime_null_date();
  time.year = day.year();
  time.month = static_cast<int>(day.month());
  time.day = static_cast<int>(day.day());
  return time;
}

/// HH:MM on that day.
icaltimetype moment_on(Date day, std::string_view clock) {
  auto hour = parse_number(clock.substr(0, 2), 0, 23);
  auto minute = clock.size() == 5 && clock[2] == ':' ? parse_number(clock.substr(3), 0, 59) : std::nullopt;
  if (!hour || !minute) bad_input("a time of an event is not HH:MM");
  auto time = whole_day(day);
  time.is_date = 0;
  time.hour = static_cast<int>(*hour);
  time.minute = static_cast<int>(*minute);
  time.second = 0;
  return time;
}

icaltimetype recorded(const std::string& text) {
  auto moment = parse_moment(text);
  if (!moment) bad_input("the stamp of an event is not a moment");
  return icaltime_from_timet_with_zone(moment->time_since_epoch().count(), 0, icaltimezone_get_utc_timezone());
}

void add(icalcomponent* component, icalproperty* property) {
  icalcomponent_add_property(component, property);
}

void add_in_zone(icalcomponent* component, icalproperty* property) {
  icalproperty_add_parameter(property, icalparameter_new_tzid(zone_name));
  add(component, property);
}

/// From `at` for so many minutes, or the whole day.
void add_times(icalcomponent* event, const Value& given) {
  auto day = day_of(given, "on");
  const auto& at = given["at"].text();
  if (at.empty()) {
    add(event, icalproperty_new_dtstart(whole_day(day)));
    add(event, icalproperty_new_dtend(whole_day(day + 1)));
    return;
  }
  auto start = moment_on(day, at);
  auto end = start;
  icaltime_adjust(&end, 0, 0, static_cast<int>(given["minutes"].number()), 0);
  add_in_zone(event, icalproperty_new_dtstart(start));
  add_in_zone(event, icalproperty_new_dtend(end));
}

Component event_of(const Value& given) {
  Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
  add(event.get(), icalproperty_new_uid(required(given, "uid").c_str()));
  add(event.get(), icalproperty_new_sequence(static_cast<int>(given["sequence"].number())));
  add(event.get(), icalproperty_new_dtstamp(recorded(required(given, "stamp"))));
  add_times(event.get(), given);
  add(event.get(), icalproperty_new_summary(required(given, "summary").c_str()));
  if (const auto& place = given["location"].text(); !place.empty()) {
    add(event.get(), icalproperty_new_location(place.c_str()));
  }
  bool cancelled = given["cancelled"].flag();
  add(event.get(), icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  add(event.get(), icalproperty_new_transp(given["at"].is_null() ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
  return event;
}

void render() {
  auto given = Value::parse_json(all_of_stdin());
  if (given["mwp_calendar"].number() != 1) bad_input("this is not a calendar of this version of mwp");
  Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  add(calendar.get(), icalproperty_new_version("2.0"));
  add(calendar.get(), icalproperty_new_prodid("-//mwp//mwp//NL"));
  icalcomponent_add_component(calendar.get(), icalcomponent_new_from_string(zone));
  for (const auto& event : given["events"].items()) {
    icalcomponent_add_component(calendar.get(), event_of(event).release());
  }
  std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
  to_stdout(text.get());
}

}  // namespace

}  // namespace mwp::helper

int main(int argc, char** /*argv*/) {
  return mwp::helper::run("mwp-render-ics", argc, mwp::helper::render);
}
