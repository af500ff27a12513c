// SPDX-License-Identifier: EUPL-1.2
#include "render/case_sheet.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/words.hpp"
#include "render/json.hpp"
#include "render/placement.hpp"
#include "render/tasks.hpp"
#include "render/tried.hpp"

namespace mwp::render {

namespace {

using casefile::Mark;
using report::CaseSheet;

std::string or_name(const std::string& name, const std::string& otherwise) {
  return name.empty() ? otherwise : name;
}

void position_text(const CaseSheet& sheet, Lines& lines) {
  const auto& state = sheet.state;
  lines.title(msg("Case {}", state.number.text()));
  lines.field(tr("status"), state.open ? std::string(tr("open"))
                                       : msg("closed on {}: {}", iso_or_empty(state.closed), state.close_reason));
  lines.field(tr("died"), iso_or_empty(state.died));
  lines.field(tr("rung"), msg("{}, since {}", state.rung, state.rung_since.iso()));
  lines.field(tr("outcome there"), state.rung_outcome);
  lines.field(tr("situation"), msg("{}, since {}", state.situation, state.situation_since.iso()));
  lines.field(tr("round"), std::to_string(state.round));
  if (sheet.wsr_held > 0) lines.field(tr("wsr held"), std::to_string(sheet.wsr_held));
  lines.field(tr("policy"), state.policy);
  lines.field(tr("region"), fmt::format("{} {}", state.region, sheet.region_name));
  if (state.next_region_from)
    lines.field(tr("region from"), fmt::format("{}: {}", state.next_region_from->iso(), state.next_region));
  lines.field(tr("received"), state.opened.iso());
  lines.field(tr("handler"), state.handler);
  lines.field(tr("reason"), join(sheet.reasons));
}

void form_text(const CaseSheet& sheet, Lines& lines) {
  const auto& indication = sheet.form["indication"];
  lines.field(tr("zorgprofiel"), sheet.zorgprofiel_name);
  lines.field(tr("grondslagen"), join(indication["grondslagen"].texts()));
  lines.field(tr("indication"), joined({indication["valid_from"].text(), indication["valid_until"].text()}));
  for (const auto& [section, key] :
       {std::pair{"need", "care"}, std::pair{"need", "behaviour"}, std::pair{"context", "current"},
        std::pair{"context", "history"}, std::pair{"context", "tried"}, std::pair{"context", "question"}}) {
    lines.field(fmt::format("{}.{}", section, key), sheet.form[section][key].text());
  }
}

void identity_text(const CaseSheet& sheet, Lines& lines) {
  if (!sheet.identity) return;
  lines.title(tr("Identity"));
  for (const auto& [section, values] : sheet.identity->all.members()) {
    for (const auto& [key, value] : values.members()) lines.field(section + "." + key, value.text());
  }
}

void history_text(const CaseSheet& sheet, Lines& lines) {
  if (!sheet.providers.empty()) lines.title(tr("Providers"));
  for (const auto& p : sheet.providers) {
    lines.item(joined({p.role, or_name(p.name, p.agb), p.answer, iso_or_empty(p.from), iso_or_empty(p.until)}));
  }
  if (!sheet.consents.empty()) lines.title(tr("Consent"));
  for (const auto& c : sheet.consents) {
    auto fate = c.act != "given" ? std::string(tr(c.act.c_str()))
                : c.valid        ? std::string(tr("valid"))
                                 : std::string(tr("not valid"));
    lines.item(joined({c.on.iso(), join(c.scopes, "+"), join(c.signed_by, "+"), fate,
                       c.ended_because.empty() ? "" : tr(c.ended_because.c_str())}));
  }
  if (!sheet.tried.empty()) lines.title(tr("Tried so far"));
  for (const auto& t : sheet.tried) lines.item(joined({t.on.iso(), tr(t.what.c_str()), t.with, t.result()}));
  if (!sheet.decisions.empty()) lines.title(tr("Outcomes of the commission"));
  for (const auto& d : sheet.decisions) {
    auto fate = d.replaced_by ? msg("replaced by {}", d.replaced_by->text()) : std::string();
    lines.item(joined({d.on.iso(), d.outcome, d.by, fate}) + ": " + d.because);
    for (std::size_t i = 0; i < d.options.size(); ++i) lines.item(msg("named option {}: {}", i + 1, d.options[i]));
  }
  solutions_text(sheet.solutions, lines);
  placement_text(sheet.placement, sheet.finance, lines);
  if (!sheet.letters.empty()) lines.title(tr("Letters"));
  for (const auto& l : sheet.letters)
    lines.item(joined({l.on.iso(), l.kind, tr(l.sent ? "sent" : "received"), l.party, l.reference,
                       l.to_be_replaced ? tr("to be replaced") : ""}));
  if (!sheet.documents.empty()) lines.title(tr("Documents"));
  for (const auto& d : sheet.documents) lines.item(joined({d.on.iso(), d.type, d.event.text()}));
  if (!sheet.links.empty()) lines.title(tr("Related cases"));
  for (const auto& l : sheet.links) lines.item(joined({l.with.text(), l.kind}));
}

const char* word_for(Mark::Kind kind) {
  if (kind == Mark::Kind::Breach) return tr("breach");
  return kind == Mark::Kind::Override ? tr("override") : tr("warning");
}

/// What has a due date, or was agreed or asked, first; then what the situation opened.
void tasks_text(const CaseSheet& sheet, Lines& lines) {
  for (bool of_situation : {false, true}) {
    bool titled = false;
    for (const auto& task : sheet.tasks) {
      if (!task.open() || (!task.due && !task.situation.empty()) != of_situation) continue;
      if (!titled) lines.title(of_situation ? tr("Open tasks of the situation") : tr("Open tasks"));
      titled = true;
      lines.item(joined({iso_or_empty(task.due), owner_words(task), task.text}));
    }
  }
}

void open_ends_text(const CaseSheet& sheet, Lines& lines) {
  tasks_text(sheet, lines);
  if (!sheet.marks.empty()) lines.title(tr("Rules"));
  for (const auto& mark : sheet.marks)
    lines.item(joined({mark.on.iso(), word_for(mark.kind), mark.rule, mark.because}));
}

void position_json(const CaseSheet& sheet, Json& json) {
  const auto& state = sheet.state;
  json.field("number", state.number.text()).field("region", state.region).field("policy", state.policy);
  json.text_or_null("next_region", state.next_region).field("next_region_from", state.next_region_from);
  json.field("status", state.open ? "open" : "closed")
      .text_or_null("close_reason", state.close_reason)
      .field("round", state.round);
  json.field("rung", state.rung).field("rung_since", state.rung_since).text_or_null("rung_outcome", state.rung_outcome);
  json.field("situation", state.situation).field("situation_since", state.situation_since);
  json.field("opened", state.opened)
      .field("closed", state.closed)
      .field("died", state.died)
      .text_or_null("handler", state.handler);
  json.key("indication").begin_object().text_or_null("zorgprofiel", state.zorgprofiel);
  json.text_or_null("zorgprofiel_name", sheet.zorgprofiel_name)
      .field("grondslagen", sheet.form["indication"]["grondslagen"].texts());
  json.field("valid_from", sheet.form["indication"]["valid_from"].date())
      .field("valid_until", sheet.form["indication"]["valid_until"].date());
  json.end_object();
  json.key("provider")
      .begin_object()
      .text_or_null("agb", state.provider_agb)
      .text_or_null("name", state.provider)
      .end_object();
}

void providers_json(const CaseSheet& sheet, Json& json) {
  json.key("providers").begin_array();
  for (const auto& p : sheet.providers) {
    json.begin_object()
        .field("role", p.role)
        .text_or_null("agb", p.agb)
        .text_or_null("name", p.name)
        .field("asked", p.asked);
    json.field("decided", p.decided)
        .text_or_null("answer", p.answer)
        .field("from", p.from)
        .field("until", p.until)
        .end_object();
  }
  json.end_array();
}

void marks_json(const CaseSheet& sheet, Json& json) {
  for (const auto& [name, kind] : {std::pair{"breaches", Mark::Kind::Breach},
                                   {"overrides", Mark::Kind::Override},
                                   {"warnings", Mark::Kind::Warning}}) {
    json.key(name).begin_array();
    for (const auto& mark : sheet.marks) {
      if (mark.kind != kind) continue;
      json.begin_object().field("rule", mark.rule).field("on", mark.on);
      if (kind == Mark::Kind::Override) json.field("because", mark.because);
      json.end_object();
    }
    json.end_array();
  }
}

void consents_json(const CaseSheet& sheet, Json& json) {
  json.key("consents").begin_array();
  for (const auto& c : sheet.consents) {
    if (c.act != "given") continue;
    json.begin_object().field("scope", c.scopes).field("signed_by", join(c.signed_by, ",")).field("signed_on", c.on);
    json.field("valid", c.valid)
        .field("ended_on", c.ended_on)
        .text_or_null("ended_because", c.ended_because)
        .end_object();
  }
  json.end_array().key("refusals").begin_array();
  for (const auto& c : sheet.consents) {
    if (c.act != "given")
      json.begin_object().field("act", c.act).field("scope", c.scopes).field("on", c.on).end_object();
  }
  json.end_array();
}

void decisions_json(const CaseSheet& sheet, Json& json) {
  json.key("decisions").begin_array();
  for (const auto& d : sheet.decisions) {
    json.begin_object()
        .field("round", d.round)
        .field("meeting", d.meeting)
        .field("on", d.on)
        .field("outcome", d.outcome);
    json.field("by", d.by).field("because", d.because).field("options", d.options).text_or_null("missing", d.missing);
    json.text_or_null("missing_from", d.missing_from).field("missing_before", d.missing_before).key("replaced");
    if (d.replaced_by) {
      json.begin_object().field("by", d.replaced_by->text()).field("on", *d.replaced_on).end_object();
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array();
}

/// The reference of the letter that this one replaces, or else its event.
std::string replaced_letter(const CaseSheet& sheet, const casefile::Letter& letter) {
  for (const auto& earlier : sheet.letters) {
    if (letter.replaces == earlier.event) return earlier.reference.empty() ? earlier.event.text() : earlier.reference;
  }
  return {};
}

void history_json(const CaseSheet& sheet, Json& json) {
  solutions_json(sheet.solutions, json);
  json.key("letters").begin_array();
  for (const auto& l : sheet.letters) {
    json.begin_object().text_or_null("reference", l.reference).field("on", l.on).field("kind", l.kind);
    json.text_or_null("to", l.sent ? l.party : "")
        .text_or_null("from", l.sent ? "" : l.party)
        .text_or_null("replaces", replaced_letter(sheet, l))
        .field("to_be_replaced", l.to_be_replaced)
        .end_object();
  }
  json.end_array();
  tried_lines(sheet.tried, json);
  json.field("wsr_held", sheet.wsr_held).key("steps").begin_array();
  for (const auto& s : sheet.steps) {
    json.begin_object()
        .field("ladder", s.is_rung ? "rung" : "situation")
        .field("to", s.to)
        .field("on", s.on)
        .field("round", s.round);
    json.text_or_null("registered_by", s.registered_by).text_or_null("because", s.because).end_object();
  }
  json.end_array();
}

void terminations_json(const CaseSheet& sheet, Json& json) {
  json.key("terminations").begin_array();
  for (const auto& t : sheet.terminations) {
    json.begin_object().field("round", t.round).field("announced", t.announced).field("effective", t.effective);
    json.text_or_null("ground", t.ground).field("tested", t.tested).text_or_null("process_ok", t.process_ok);
    json.text_or_null("agreed", t.agreed).field("agreed_on", t.agreed_on).field("withdrawn", t.withdrawn);
    json.field("ended", t.ended).field("without_solution", t.without_solution).end_object();
  }
  json.end_array();
}

void papers_json(const CaseSheet& sheet, Json& json) {
  json.key("documents").begin_array();
  for (const auto& d : sheet.documents) {
    json.begin_object().field("event", d.event.text()).field("on", d.on).field("type", d.type).key("size");
    d.size > 0 ? json.value(d.size) : json.null();
    json.field("checksum", d.name).end_object();
  }
  json.end_array().key("links").begin_array();
  for (const auto& l : sheet.links) json.begin_object().field("case", l.with.text()).field("kind", l.kind).end_object();
  json.end_array();
}

}  // namespace

void case_sheet_text(const CaseSheet& sheet, Lines& lines) {
  position_text(sheet, lines);
  form_text(sheet, lines);
  identity_text(sheet, lines);
  history_text(sheet, lines);
  open_ends_text(sheet, lines);
}

void case_sheet_json(const CaseSheet& sheet, Sink& sink) {
  Json json(sink);
  begin_document(json).key("case").begin_object();
  position_json(sheet, json);
  providers_json(sheet, json);
  json.field("reasons", sheet.reasons);
  marks_json(sheet, json);
  consents_json(sheet, json);
  decisions_json(sheet, json);
  history_json(sheet, json);
  placement_json(sheet.placement, sheet.finance, json);
  terminations_json(sheet, json);
  papers_json(sheet, json);
  json.key("tasks").begin_object().field("open", sheet.open_tasks).field("overdue", sheet.overdue_tasks).end_object();
  json.field("form", sheet.form).field("events", sheet.events);
  if (sheet.identity) json.field("identity", sheet.identity->all);
  json.end_object();
  end_document(json);
}

}  // namespace mwp::render
