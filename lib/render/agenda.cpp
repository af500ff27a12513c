// SPDX-License-Identifier: EUPL-1.2
#include "render/agenda.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "render/document_values.hpp"
#include "render/dutch.hpp"
#include "render/json.hpp"
#include "render/mustache.hpp"
#include "render/rows.hpp"

namespace mwp::render {

namespace {

using kainjow::mustache::data;
using report::Agenda;
using report::AgendaLine;

/// What was tried, each line with its date in front.
std::vector<std::string> dated(const AgendaLine& line) {
  std::vector<std::string> lines;
  for (const auto& [on, text] : line.tried) lines.push_back(on.iso() + " " + text);
  return lines;
}

data group(const Agenda& agenda, bool carried_over, const Template& words) {
  data list{data::type::list};
  for (const auto& line : agenda.lines) {
    if (line.carried_over == carried_over) list.push_back(data{"item", words.fill(agenda_item(line, agenda))});
  }
  return list;
}

data context(const Agenda& agenda, int copy, const Template& item_words) {
  const auto& meeting = agenda.meeting;
  data object;
  meeting_head(object, agenda);
  object.set("present", participants(agenda.participants, true));
  object.set("invited", participants(agenda.participants, false));
  object.set("previous", maybe(agenda.previous ? long_date(*agenda.previous) : ""));
  object.set("carried", group(agenda, true, item_words));
  object.set("fresh", group(agenda, false, item_words));
  object.set("cancelled", meeting.cancelled);
  object.set("processes", one(agenda.processes));
  object.set("copy", maybe(copy > 0 ? std::to_string(copy) : ""));
  return object;
}

void meeting_json(const casefile::Meeting& meeting, const Agenda& agenda, Json& json) {
  json.key("meeting")
      .begin_object()
      .field("id", meeting.id)
      .field("body", meeting.body)
      .field("body_name", agenda.body_name);
  json.text_or_null("region", meeting.region).field("on", meeting.on).text_or_null("at", meeting.at);
  json.text_or_null("place", meeting.place).field("online", meeting.online).text_or_null("chair", meeting.chair);
  json.text_or_null("notes", meeting.notes).field("cancelled", meeting.cancelled).end_object();
}

void agenda_fields(const Agenda& agenda, Json& json) {
  meeting_json(agenda.meeting, agenda, json);
  json.key("items").begin_array();
  for (const auto& line : agenda.lines) {
    json.begin_object().field("number", line.number).field("region", line.region).field("age_class", line.age_class);
    json.text_or_null("zorgprofiel", line.zorgprofiel_code)
        .field("grondslagen", line.grondslagen)
        .text_or_null("current", line.current)
        .text_or_null("by_form", line.tried_by_form);
    json.field("tried", dated(line)).text_or_null("question", line.question).field("consent_on", line.consent_on);
    json.field("carried_over", line.carried_over).field("brought_by", line.brought_by).end_object();
  }
  json.end_array();
}

}  // namespace

Document agenda_document(const Agenda& agenda, int copy, const AgendaTemplates& words) {
  return {copy > 0 ? fmt::format("agenda-{}-{:02}", agenda.meeting.id, copy) : "agenda-" + agenda.meeting.id, "agenda",
          fmt::format("Agenda {}, {}", agenda.body_short, long_date(agenda.meeting.on)),
          copy > 0 ? fmt::format("Vertrouwelijk, exemplaar {}", copy) : "Vertrouwelijk",
          words.agenda.fill(context(agenda, copy, words.item))};
}

void agenda_json(const std::vector<Agenda>& agendas, Sink& sink) {
  Json json(sink);
  begin_document(json);
  if (agendas.size() == 1) {
    agenda_fields(agendas.front(), json);
  } else {
    json.key("agendas").begin_array();
    for (const auto& agenda : agendas) {
      json.begin_object();
      agenda_fields(agenda, json);
      json.end_object();
    }
    json.end_array();
  }
  end_document(json);
}

std::vector<Column> agenda_columns() {
  return {{.key = "meeting", .title = N_("meeting")},
          {.key = "on", .title = N_("date"), .kind = CellKind::Date},
          {.key = "number", .title = N_("case")},
          {.key = "region", .title = N_("region")},
          {.key = "age_class", .title = N_("age")},
          {.key = "zorgprofiel", .title = "zorgprofiel"},
          {.key = "grondslagen", .title = "grondslagen"},
          {.key = "current", .title = N_("present situation")},
          {.key = "tried", .title = N_("tried")},
          {.key = "question", .title = N_("question")},
          {.key = "consent_on", .title = N_("consent"), .kind = CellKind::Date},
          {.key = "carried_over", .title = N_("carried over"), .kind = CellKind::YesNo},
          {.key = "brought_by", .title = N_("brought in by")}};
}

void agenda_rows(const std::vector<Agenda>& agendas, RowWriter& rows) {
  for (const auto& agenda : agendas) {
    for (const auto& line : agenda.lines) {
      rows.row({agenda.meeting.id, agenda.meeting.on.iso(), line.number, line.region, line.age_class,
                cell(line.zorgprofiel), join(line.grondslagen, " "), cell(line.current), join(dated(line), "\n"),
                cell(line.question), cell(line.consent_on), line.carried_over ? "ja" : "nee", line.brought_by});
    }
  }
  rows.end();
}

}  // namespace mwp::render
