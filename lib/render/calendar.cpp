// SPDX-License-Identifier: EUPL-1.2
#include "render/calendar.hpp"

#include "base/text.hpp"
#include "render/json.hpp"

namespace mwp::render {

void calendar_json(const std::vector<report::CalendarEntry>& entries, Sink& sink) {
  Json json(sink);
  json.begin_object().field("mwp_calendar", 1).key("events").begin_array();
  for (const auto& entry : entries) {
    json.begin_object().field("uid", entry.uid).field("sequence", entry.sequence).field("stamp", entry.stamp);
    json.field("on", entry.on).text_or_null("at", entry.at).field("minutes", entry.minutes);
    json.field("summary", printable(entry.summary)).text_or_null("location", printable(entry.location));
    json.field("cancelled", entry.cancelled).end_object();
  }
  json.end_array();
  end_document(json);
}

}  // namespace mwp::render
