// SPDX-License-Identifier: EUPL-1.2
#include "render/minutes.hpp"

#include <fmt/format.h>

#include "render/document_values.hpp"
#include "render/dutch.hpp"
#include "render/json.hpp"
#include "report/words.hpp"

namespace mwp::render {

namespace {

using kainjow::mustache::data;
using report::Minutes;
using report::MinutesLine;

/// The commission's outcome is the commission's, given in its name by somebody (S2).
std::string outcome_sentence(const MinutesLine& line, const Minutes& minutes) {
  if (line.outcome == "toegelaten") return fmt::format("De cliënt wordt {}.", minutes.words.admitted);
  if (line.outcome == "niet-toegelaten") return fmt::format("De cliënt wordt {}.", minutes.words.refused);
  return outcome_words(line.outcome);
}

data item(const MinutesLine& line, const Minutes& minutes) {
  auto object = agenda_item(line.facts, minutes.agenda);
  object.set("outcome", maybe(outcome_sentence(line, minutes)));
  object.set("text", prose(line.text));
  object.set("by", maybe(line.by));
  object.set("has_options", !line.options.empty());
  object.set("options", entries(line.options));
  object.set("missing", maybe(report::without_stop(line.missing)));
  object.set("missing_from", maybe(report::party_word(line.missing_from)));
  object.set("missing_before", maybe(line.missing_before ? long_date(*line.missing_before) : ""));
  object.set("has_agreements", !line.agreements.empty());
  object.set("agreements", agreements(line.agreements));
  return object;
}

data context(const Minutes& minutes, const Template& words) {
  const auto& agenda = minutes.agenda;
  data object;
  meeting_head(object, agenda);
  object.set("present", participants(agenda.participants, true));
  object.set("absent", participants(agenda.participants, false));
  data cases{data::type::list};
  for (const auto& line : minutes.lines) cases.push_back(data{"item", words.fill(item(line, minutes))});
  object.set("cases", cases);
  object.set("has_agreements", !minutes.agreements.empty());
  object.set("agreements", agreements(minutes.agreements));
  return object;
}

void agreements_json(const std::vector<report::Agreement>& all, Json& json) {
  json.key("agreements").begin_array();
  for (const auto& [task, kind] : all) {
    json.begin_object().field("id", task.id.text()).field("who", task.owner).field("with", task.with);
    json.field("what", task.text).text_or_null("kind", task.kind).field("due", task.due);
    json.field("status", task.status()).end_object();
  }
  json.end_array();
}

void participants_json(const Minutes& minutes, Json& json) {
  json.key("participants").begin_array();
  for (const auto& who : minutes.agenda.participants) {
    json.begin_object().field("who", who.who).field("organisation", who.organisation).text_or_null("role", who.role);
    json.text_or_null("mandate", who.mandate).field("present", who.present).end_object();
  }
  json.end_array();
}

}  // namespace

Document minutes_document(const Minutes& minutes, const MinutesTemplates& words) {
  const auto& agenda = minutes.agenda;
  return {"verslag-" + agenda.meeting.id, "agenda",
          fmt::format("Verslag {}, {}", agenda.body_short, long_date(agenda.meeting.on)), "Vertrouwelijk",
          words.minutes.fill(context(minutes, words.item))};
}

void minutes_json(const Minutes& minutes, Sink& sink) {
  Json json(sink);
  const auto& meeting = minutes.agenda.meeting;
  begin_document(json).key("meeting").begin_object().field("id", meeting.id).field("body", meeting.body);
  json.text_or_null("region", meeting.region).field("on", meeting.on).text_or_null("chair", meeting.chair);
  json.text_or_null("notes", meeting.notes).end_object();
  participants_json(minutes, json);
  json.key("items").begin_array();
  for (const auto& line : minutes.lines) {
    json.begin_object().field("number", line.facts.number).text_or_null("outcome", line.outcome);
    json.text_or_null("text", line.text).text_or_null("by", line.by).field("options", line.options);
    json.text_or_null("missing", line.missing).text_or_null("missing_from", line.missing_from);
    json.field("missing_before", line.missing_before);
    agreements_json(line.agreements, json);
    json.end_object();
  }
  json.end_array();
  agreements_json(minutes.agreements, json);
  end_document(json);
}

}  // namespace mwp::render
