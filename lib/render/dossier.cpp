// SPDX-License-Identifier: EUPL-1.2
#include "render/dossier.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "domain/money.hpp"
#include "domain/redact.hpp"
#include "render/document_values.hpp"
#include "render/dutch.hpp"

namespace mwp::render {

namespace {

using casefile::Mark;
using kainjow::mustache::data;
using report::Dossier;

std::string date_or(const std::optional<Date>& day, const char* otherwise) {
  return day ? short_date(*day) : otherwise;
}

/// What is known of it, one after the other; nothing for what is empty.
std::string known(std::initializer_list<std::string> parts) {
  std::vector<std::string> all(parts);
  std::erase(all, "");
  return join(all);
}

void list(data& values, const char* name, const std::vector<std::string>& texts) {
  data part;
  part.set("entries", entries(texts));
  values.set(name, texts.empty() ? data(false) : part);
}

std::vector<std::string> dated(const std::vector<std::pair<Date, std::string>>& lines) {
  std::vector<std::string> texts;
  for (const auto& [on, text] : lines) texts.push_back(with_short_dates(on.iso() + " " + text));
  return texts;
}

data identity(const Dossier& dossier) {
  if (!dossier.sheet.identity) return false;
  static constexpr std::array<std::pair<const char*, const char*>, 9> labels{
      {{"client.family_name", "Achternaam"},
       {"client.prefix", "Voorvoegsel"},
       {"client.initials", "Voorletters"},
       {"client.birth_date", "Geboortedatum"},
       {"client.bsn", "BSN"},
       {"representative.name", "Vertegenwoordiger"},
       {"provider.contact", "Contact bij de zorgaanbieder"},
       {"provider.email", "E-mail van de zorgaanbieder"},
       {"oco.name", "Cliëntondersteuner"}}};
  data rows{data::type::list};
  for (const auto& [section, fields] : dossier.sheet.identity->all.members()) {
    for (const auto& [key, value] : fields.members()) {
      auto id = section + "." + key;
      auto label = id;
      for (const auto& [known_id, words] : labels) label = id == known_id ? words : label;
      if (value.text().empty()) continue;
      data row{"label", one(label)};
      row.set("value", one(with_short_dates(value.text())));
      rows.push_back(row);
    }
  }
  return rows;
}

void form(data& values, const Dossier& dossier) {
  const auto& sheet = dossier.sheet;
  const auto& indication = sheet.form["indication"];
  auto dates = known({date_or(indication["valid_from"].date(), ""), date_or(indication["valid_until"].date(), "")});
  values.set("zorgprofiel", one(sheet.zorgprofiel_name.empty() ? "onbekend" : sheet.zorgprofiel_name));
  values.set("grondslagen", one(dossier.grounds.empty() ? "onbekend" : join(dossier.grounds)));
  values.set("indication", maybe(dates));
  values.set("reasons", maybe(join(sheet.reasons)));
  for (const auto* key : {"care", "behaviour"}) values.set(key, prose(sheet.form["need"][key].text()));
  for (const auto* key : {"current", "history", "question"}) values.set(key, prose(sheet.form["context"][key].text()));
  values.set("has_form", !sheet.form["need"].members().empty() || !sheet.form["context"].members().empty());
}

void position(data& values, const Dossier& dossier) {
  const auto& sheet = dossier.sheet;
  const auto& state = sheet.state;
  values.set("number", one(state.number.text()));
  values.set("date", one(long_date(dossier.today)));
  values.set("region", one(fmt::format("{} ({})", sheet.region_name, state.region)));
  values.set("policy", one(sheet.policy_name));
  values.set("status", one(state.open ? "open"
                                      : fmt::format("gesloten op {}: {}", date_or(state.closed, "onbekend"),
                                                    spaced(state.close_reason))));
  values.set("rung", one(fmt::format("{}, sinds {}", sheet.rung_name, short_date(state.rung_since))));
  values.set("situation",
             one(fmt::format("{}, sinds {}", sheet.situation_name.empty() ? state.situation : sheet.situation_name,
                             short_date(state.situation_since))));
  values.set("round", std::to_string(state.round));
  values.set("opened", one(short_date(state.opened)));
  values.set("age_class", one(dossier.age_class == "onbekend" ? dossier.age_class : dossier.age_class + " jaar"));
}

void providers(data& values, const Dossier& dossier) {
  std::vector<std::string> texts;
  for (const auto& p : dossier.sheet.providers) {
    texts.push_back(
        known({p.role, p.name.empty() ? p.agb : p.name, p.answer.empty() ? "" : "antwoord: " + p.answer,
               p.from ? "vanaf " + short_date(*p.from) : "", p.until ? "tot en met " + short_date(*p.until) : ""}));
  }
  list(values, "providers", texts);
}

void consents(data& values, const Dossier& dossier) {
  std::vector<std::string> texts;
  for (const auto& consent : dossier.sheet.consents) {
    auto act = consent.act == "given"     ? std::string(consent.valid ? "gegeven, geldig" : "gegeven, niet meer geldig")
               : consent.act == "refused" ? std::string("geweigerd")
               : consent.act == "withdrawn" ? std::string("ingetrokken")
                                            : std::string("afgekeurd");
    texts.push_back(known({short_date(consent.on), join(consent.scopes, " en "), act,
                           consent.signed_by.empty() ? "" : "getekend door " + join(consent.signed_by, " en ")}));
  }
  list(values, "consents", texts);
}

void decisions(data& values, const Dossier& dossier) {
  std::vector<std::string> texts;
  for (const auto& d : dossier.sheet.decisions) {
    auto text =
        fmt::format("{} {}, oordeel uitgesproken door {}: {}", short_date(d.on), spaced(d.outcome), d.by, d.because);
    if (!d.options.empty()) text += fmt::format(" Mogelijkheden: {}.", join(d.options, "; "));
    if (d.replaced_by) text += " (later hersteld)";
    texts.push_back(text);
  }
  list(values, "decisions", texts);
}

void solutions(data& values, const Dossier& dossier) {
  std::vector<std::string> texts;
  for (const auto& s : dossier.sheet.solutions) {
    texts.push_back(known({short_date(s.on), spaced(s.kind), s.lasting ? "blijvend" : "overbrugging", s.provider.text(),
                           s.from ? "vanaf " + short_date(*s.from) : "", s.text}));
  }
  for (const auto& f : dossier.sheet.finance) {
    texts.push_back(known({short_date(f.on), spaced(f.kind), domain::euros(f.amount),
                           f.judged.empty() ? "nog niet beoordeeld" : "beoordeeld: " + f.judged}));
  }
  const auto& placement = dossier.sheet.placement;
  if (placement.match)
    texts.push_back(known({short_date(placement.match->on), "match", placement.match->provider.text()}));
  if (placement.planned && placement.planned->date)
    texts.push_back("verhuizing gepland op " + short_date(*placement.planned->date));
  if (placement.moved)
    texts.push_back(known({short_date(placement.moved->on), "verhuisd", placement.moved->provider.text()}));
  list(values, "solutions", texts);
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

void open_ends(data& values, const Dossier& dossier) {
  std::vector<std::string> letters;
  for (const auto& l : dossier.sheet.letters) {
    letters.push_back(
        known({short_date(l.on), l.kind, (l.sent ? "aan " : "van ") + l.party,
               l.reference.empty() ? "" : "kenmerk " + l.reference, l.to_be_replaced ? "te vervangen" : ""}));
  }
  list(values, "letters", letters);
  data rows{data::type::list};
  for (const auto& task : dossier.sheet.tasks) {
    if (!task.open()) continue;
    data row{"who", one(owners(task))};
    row.set("what", one(task.text));
    row.set("due", maybe(date_or(task.due, "")));
    row.set("state", one(dutch_state(task, dossier.today)));
    rows.push_back(row);
  }
  values.set("has_tasks", !rows.is_empty_list());
  values.set("tasks", rows);
  std::vector<std::string> marks;
  for (const auto& mark : dossier.sheet.marks) {
    if (mark.kind == Mark::Kind::Warning) continue;
    marks.push_back(known({short_date(mark.on), mark.kind == Mark::Kind::Breach ? "afwijking" : "regel opgeheven",
                           mark.rule, mark.because}));
  }
  list(values, "marks", marks);
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
  values.set("has_identity", dossier.sheet.identity.has_value());
  values.set("identity", identity(dossier));
  values.set("redacted", !dossier.phrases.empty());
  form(values, dossier);
  providers(values, dossier);
  consents(values, dossier);
  list(values, "steps", dated(dossier.steps));
  list(values, "tried", dated(dossier.tried));
  assessment(values, dossier.assessment);
  decisions(values, dossier);
  solutions(values, dossier);
  open_ends(values, dossier);
  auto number = dossier.sheet.state.number.text();
  auto markdown = words.fill(values);
  if (!dossier.phrases.empty()) markdown = domain::blacken(markdown, dossier.phrases);
  return {"dossier-" + number, "sheet", "Dossier " + number, "Vertrouwelijk", markdown};
}

}  // namespace mwp::render
