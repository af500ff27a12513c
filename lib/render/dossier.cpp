// SPDX-License-Identifier: EUPL-1.2
#include "render/dossier.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/redact.hpp"
#include "render/document_values.hpp"
#include "render/dutch.hpp"

namespace mwp::render {

namespace {

using kainjow::mustache::data;
using report::Dossier;

void list(data& values, const char* name, const std::vector<std::string>& lines) {
  std::vector<std::string> texts;
  for (const auto& line : lines) texts.push_back(with_short_dates(line));
  data part;
  part.set("entries", entries(texts));
  values.set(name, texts.empty() ? data(false) : part);
}

std::vector<std::string> dated(const std::vector<std::pair<Date, std::string>>& lines) {
  std::vector<std::string> texts;
  for (const auto& [on, text] : lines) texts.push_back(on.iso() + " " + text);
  return texts;
}

data identity(const Dossier& dossier) {
  data rows{data::type::list};
  for (const auto& [label, value] : dossier.identity) {
    data row{"label", one(label)};
    row.set("value", one(with_short_dates(value)));
    rows.push_back(row);
  }
  return rows;
}

void form(data& values, const Dossier& dossier) {
  const auto& form = dossier.sheet.form;
  auto received = form["form_received"].date();
  values.set("zorgprofiel", one(dossier.sheet.zorgprofiel_name.empty() ? "onbekend" : dossier.sheet.zorgprofiel_name));
  values.set("grondslagen", one(dossier.grounds.empty() ? "onbekend" : join(dossier.grounds)));
  values.set("indication", maybe(with_short_dates(dossier.indication)));
  values.set("reasons", maybe(dossier.reasons));
  values.set("form_received", maybe(received ? short_date(*received) : ""));
  for (const auto* key : {"care", "behaviour"}) values.set(key, prose(form["need"][key].text()));
  for (const auto* key : {"current", "history", "question"}) values.set(key, prose(form["context"][key].text()));
  values.set("by_form", prose(form["context"]["tried"].text()));
  values.set("has_form", !form["need"].members().empty() || !form["context"].members().empty());
}

void position(data& values, const Dossier& dossier) {
  const auto& sheet = dossier.sheet;
  const auto& state = sheet.state;
  values.set("number", one(state.number.text()));
  values.set("date", one(long_date(dossier.today)));
  values.set("region", one(fmt::format("{} ({})", sheet.region_name, state.region)));
  values.set("policy", one(sheet.policy_name));
  values.set("commission", one(dossier.commission));
  values.set("status", one(with_short_dates(dossier.status)));
  values.set("rung", one(fmt::format("{}, sinds {}", sheet.rung_name, short_date(state.rung_since))));
  values.set("situation",
             one(fmt::format("{}, sinds {}", sheet.situation_name.empty() ? state.situation : sheet.situation_name,
                             short_date(state.situation_since))));
  values.set("round", std::to_string(state.round));
  values.set("opened", one(short_date(state.opened)));
  values.set("age_class", one(dossier.age_class == "onbekend" ? dossier.age_class : dossier.age_class + " jaar"));
}

void assessment(data& values, const report::Assessment& answers) {
  data rows{data::type::list};
  for (const auto& [text, answer] : answers) {
    data row{"id", one(answer.characteristic)};
    row.set("text", one(text));
    row.set("answer", one(answer.answer));
    row.set("because", one(answer.because));
    row.set("by", one(answer.by));
    row.set("on", one(short_date(answer.on)));
    rows.push_back(row);
  }
  values.set("has_assessment", !answers.empty());
  values.set("assessment", rows);
}

void tasks(data& values, const Dossier& dossier) {
  data rows{data::type::list};
  for (const auto& task : dossier.tasks) {
    data row{"who", one(owners(task))};
    row.set("what", one(task.text));
    row.set("due", maybe(task.due ? short_date(*task.due) : ""));
    row.set("state", one(dutch_state(task, dossier.today)));
    rows.push_back(row);
  }
  values.set("has_tasks", !dossier.tasks.empty());
  values.set("tasks", rows);
}

}  // namespace

Document fact_sheet_document(const report::AgendaLine& line, const report::Agenda& agenda,
                             const report::Assessment& answers, const Template& words) {
  auto values = agenda_item(line, agenda);
  values.set("body", one(agenda.title()));
  values.set("date", one(weekday_date(agenda.meeting.on)));
  values.set("carried_over", line.carried_over);
  assessment(values, answers);
  return {"casusblad-" + line.number, "sheet",
          fmt::format("Casusblad {}, {} {}", line.number, agenda.body_short, short_date(agenda.meeting.on)),
          "Vertrouwelijk", words.fill(values)};
}

Document dossier_document(const Dossier& dossier, const Template& words) {
  data values;
  position(values, dossier);
  values.set("has_identity", !dossier.identity.empty());
  values.set("identity", identity(dossier));
  values.set("redacted", !dossier.phrases.empty());
  form(values, dossier);
  list(values, "providers", dossier.providers);
  list(values, "consents", dossier.consents);
  list(values, "steps", dated(dossier.steps));
  list(values, "tried", dated(dossier.tried));
  assessment(values, dossier.assessment);
  list(values, "decisions", dossier.decisions);
  list(values, "solutions", dossier.solutions);
  list(values, "letters", dossier.letters);
  tasks(values, dossier);
  list(values, "marks", dossier.marks);
  auto number = dossier.sheet.state.number.text();
  auto markdown = words.fill(values);
  if (!dossier.phrases.empty()) markdown = domain::blacken(markdown, dossier.phrases);
  return {"dossier-" + number, "sheet", "Dossier " + number, "Vertrouwelijk", markdown};
}

}  // namespace mwp::render
