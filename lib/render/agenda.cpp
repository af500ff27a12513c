// SPDX-License-Identifier: EUPL-1.2
#include "render/agenda.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "render/dutch.hpp"
#include "render/json.hpp"
#include "render/mustache.hpp"
#include "render/rows.hpp"

namespace mwp::render {

namespace {

using kainjow::mustache::data;
using report::Agenda;
using report::AgendaLine;

std::string iso_date(Date day) {
  return day.iso();
}

/// What was tried, each line with its date in front.
std::vector<std::string> dated(const AgendaLine& line, std::string (*write)(Date)) {
  std::vector<std::string> lines;
  for (const auto& [on, text] : line.tried) lines.push_back(write(on) + " " + text);
  return lines;
}

data participants(const Agenda& agenda, bool present, const Values& values) {
  data list{data::type::list};
  for (const auto& who : agenda.participants) {
    if (who.present != present) continue;
    data person{"who", values.one(who.who)};
    person.set("organisation", values.one(who.organisation));
    list.push_back(person);
  }
  return list;
}

data item(const AgendaLine& line, const Agenda& agenda, const Values& values) {
  data object;
  object.set("number", values.one(line.number));
  object.set("region", values.one(fmt::format("{} ({})", line.region_name, line.region)));
  object.set("age_class", values.one(line.age_class == "onbekend" ? "leeftijd onbekend" : line.age_class + " jaar"));
  object.set("zorgprofiel", values.one(line.zorgprofiel.empty() ? "onbekend" : line.zorgprofiel));
  std::vector<std::string> grounds;
  for (std::size_t i = 0; i < line.grondslagen.size(); ++i) {
    grounds.push_back(fmt::format("{} ({})", line.grondslagen_names[i], line.grondslagen[i]));
  }
  object.set("grondslagen", values.one(grounds.empty() ? "onbekend" : join(grounds)));
  object.set("current", values.lines(line.current.empty() ? "niet ingevuld" : line.current));
  object.set("tried", values.entries(line.tried.empty() ? std::vector<std::string>{"niets vastgelegd"}
                                                        : dated(line, short_date)));
  object.set("question", values.lines(line.question.empty() ? "niet ingevuld" : line.question));
  object.set("asked", values.one(agenda.commission ? "de " + agenda.body_short : std::string("het overleg")));
  if (line.consent_on) object.set("consent_on", values.one(long_date(*line.consent_on)));
  object.set("no_consent", !line.consent_on);
  object.set("brought_by", values.one(line.brought_by));
  return object;
}

data group(const Agenda& agenda, bool carried_over, const Values& values) {
  data list{data::type::list};
  for (const auto& line : agenda.lines) {
    if (line.carried_over == carried_over) list.push_back(item(line, agenda, values));
  }
  return list;
}

data context(const Agenda& agenda, bool md) {
  Values values(md);
  const auto& meeting = agenda.meeting;
  data object;
  bool abbreviated = agenda.body_short.size() > 1 && agenda.body_short[1] >= 'A' && agenda.body_short[1] <= 'Z';
  object.set("body",
             values.one(abbreviated ? fmt::format("{} ({})", agenda.body_name, agenda.body_short) : agenda.body_name));
  auto region = agenda.region_name.empty() ? "" : fmt::format("{} ({})", agenda.region_name, meeting.region);
  values.set_maybe(object, "region", region);
  object.set("date", values.one(weekday_date(meeting.on)));
  if (!meeting.at.empty()) object.set("time", values.one(clock_time(meeting.at)));
  values.set_maybe(object, "place", meeting.online ? "online" : meeting.place);
  values.set_maybe(object, "chair", meeting.chair);
  values.set_maybe(object, "notes", meeting.notes);
  object.set("present", participants(agenda, true, values));
  object.set("invited", participants(agenda, false, values));
  if (agenda.previous) object.set("previous", values.one(long_date(*agenda.previous)));
  auto carried = group(agenda, true, values);
  auto fresh = group(agenda, false, values);
  object.set("no_carried", carried.list_value().empty());
  object.set("no_fresh", fresh.list_value().empty());
  object.set("carried", carried);
  object.set("fresh", fresh);
  object.set("commission", agenda.commission);
  object.set("cancelled", agenda.meeting.cancelled);
  object.set("processes", values.one(agenda.processes));
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
        .text_or_null("current", line.current);
    json.field("tried", dated(line, iso_date))
        .text_or_null("question", line.question)
        .field("consent_on", line.consent_on);
    json.field("carried_over", line.carried_over).field("brought_by", line.brought_by).end_object();
  }
  json.end_array();
}

}  // namespace

std::string agenda_document(const Agenda& agenda, const std::string& format, const AgendaTemplates& templates) {
  auto values = context(agenda, format == "md");
  values.set("item", kainjow::mustache::partial([&templates] { return templates.item; }));
  return fill(templates.agenda, values);
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

void agenda_csv(const std::vector<Agenda>& agendas, bool excel, Sink& sink) {
  std::vector<Column> columns;
  for (const auto* key : {"meeting", "on", "number", "region", "age_class", "zorgprofiel", "grondslagen", "current",
                          "tried", "question", "consent_on", "carried_over", "brought_by"}) {
    columns.push_back({key, key, false});
  }
  auto rows = make_rows(excel ? RowFormat::Excel : RowFormat::Csv, sink, columns, {});
  for (const auto& agenda : agendas) {
    for (const auto& line : agenda.lines) {
      rows->row(
          {agenda.meeting.id, agenda.meeting.on.iso(), line.number, line.region, line.age_class, cell(line.zorgprofiel),
           join(line.grondslagen, " "), cell(line.current), join(dated(line, iso_date), "\n"), cell(line.question),
           cell(line.consent_on ? line.consent_on->iso() : ""), line.carried_over ? "ja" : "nee", line.brought_by});
    }
  }
  rows->end();
}

}  // namespace mwp::render
