// SPDX-License-Identifier: EUPL-1.2
#include "render/document_values.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/dutch.hpp"
#include "report/words.hpp"

namespace mwp::render {

using kainjow::mustache::data;

namespace {

/// What was tried, each line with its date in front, as people write dates.
std::vector<std::string> dated(const report::AgendaLine& line) {
  std::vector<std::string> lines;
  for (const auto& [on, text] : line.tried) lines.push_back(with_short_dates(on.iso() + " " + text));
  return lines.empty() ? std::vector<std::string>{"niets vastgelegd"} : lines;
}

std::string grounds_of(const report::AgendaLine& line) {
  std::vector<std::string> grounds;
  for (std::size_t i = 0; i < line.grondslagen.size(); ++i) {
    grounds.push_back(fmt::format("{} ({})", line.grondslagen_names[i], line.grondslagen[i]));
  }
  return grounds.empty() ? "onbekend" : join(grounds);
}

std::string filled(const std::string& text) {
  return text.empty() ? "niet ingevuld" : text;
}

}  // namespace

data agenda_item(const report::AgendaLine& line, const report::Agenda& agenda) {
  data object;
  object.set("number", one(line.number));
  object.set("region", one(fmt::format("{} ({})", line.region_name, line.region)));
  object.set("age_class", one(line.age_class == "onbekend" ? line.age_class : line.age_class + " jaar"));
  object.set("zorgprofiel", one(line.zorgprofiel.empty() ? "onbekend" : line.zorgprofiel));
  object.set("grondslagen", one(grounds_of(line)));
  object.set("current", prose(filled(line.current)));
  object.set("by_form", prose(line.tried_by_form));
  object.set("tried", entries(dated(line)));
  object.set("question", prose(line.question));
  object.set("regional", agenda.rung == "regionale-taskforce");
  object.set("national", agenda.rung == "landelijke-taskforce");
  object.set("other_body", agenda.rung != "regionale-taskforce" && agenda.rung != "landelijke-taskforce");
  object.set("asked", one(agenda.in_sentence()));
  object.set("asks_consent", agenda.asks_consent);
  object.set("consent_on", maybe(line.consent_on ? long_date(*line.consent_on) : ""));
  object.set("brought_by", one(line.brought_by));
  return object;
}

void meeting_head(data& values, const report::Agenda& agenda) {
  const auto& meeting = agenda.meeting;
  auto region = agenda.region_name.empty() ? "" : fmt::format("{} ({})", agenda.region_name, meeting.region);
  values.set("body", one(agenda.title()));
  values.set("region", maybe(region));
  values.set("date", one(weekday_date(meeting.on)));
  values.set("time", maybe(meeting.at.empty() ? "" : clock_time(meeting.at)));
  values.set("place", maybe(meeting.online ? "online" : meeting.place));
  values.set("commission", agenda.commission);
  values.set("chair", maybe(meeting.chair));
  values.set("notes", maybe(meeting.notes));
}

data participants(const std::vector<casefile::Participant>& all, bool present) {
  data list{data::type::list};
  for (const auto& who : all) {
    if (who.present != present) continue;
    data person{"who", one(who.who)};
    person.set("organisation", one(who.organisation));
    person.set("role", maybe(who.role));
    person.set("mandate", maybe(who.mandate));
    list.push_back(person);
  }
  return list;
}

std::string owners(const casefile::Task& task) {
  std::vector<std::string> words{report::party_word(task.owner)};
  for (const auto& party : task.with) words.push_back(report::party_word(party));
  auto text = report::join_and(words);
  if (task.certainty.empty() || task.certainty == "stated") return text;
  return text + (task.certainty == "likely" ? " (waarschijnlijk)" : " (niet zeker)");
}

data agreements(const std::vector<report::Agreement>& all) {
  data list{data::type::list};
  for (const auto& [task, kind] : all) {
    data item{"who", one(owners(task))};
    item.set("what", one(task.text));
    item.set("kind", maybe(kind));
    item.set("due", maybe(task.due ? short_date(*task.due) : ""));
    list.push_back(item);
  }
  return list;
}

std::string dutch_state(const casefile::Task& task, Date today) {
  switch (task.state) {
    case casefile::Task::State::Open:
      return task.overdue(today) ? "te laat" : task.paused ? "staat stil" : "open";
    case casefile::Task::State::Done:
      return "gereed";
    case casefile::Task::State::Dropped:
    case casefile::Task::State::Lapsed:
      break;
  }
  return "vervallen";
}

std::string outcome_words(const std::string& outcome) {
  if (outcome == "oplossing") return "Er is een oplossing.";
  if (outcome == "geen-oplossing") return "Er is geen oplossing.";
  if (outcome == "deels") return "Er is deels een oplossing.";
  return outcome == "aangehouden" ? "De casus is aangehouden." : outcome;
}

}  // namespace mwp::render
