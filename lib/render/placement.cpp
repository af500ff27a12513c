// SPDX-License-Identifier: EUPL-1.2
#include "render/placement.hpp"

#include "base/message.hpp"
#include "domain/money.hpp"

namespace mwp::render {

namespace {

using casefile::EndedMatch;
using casefile::Finance;
using casefile::Placement;
using casefile::PlacementStep;

std::string labelled(const char* format, const std::optional<Date>& date) {
  return date ? msg(format, date->iso()) : std::string();
}

const char* word_for(EndedMatch::How how) {
  switch (how) {
    case EndedMatch::How::FellThrough:
      return N_("fell-through");
    case EndedMatch::How::Replaced:
      return N_("replaced");
    case EndedMatch::How::MovedOn:
      return N_("moved-on");
    case EndedMatch::How::Failed:
      break;
  }
  return N_("failed");
}

void steps_text(const char* label, const std::vector<PlacementStep>& steps, Lines& lines) {
  for (const auto& step : steps) {
    lines.field(label, joined({step.on.iso(), step.provider.text(), step.context,
                               labelled(N_("fell through {}"), step.fell_through_on), step.text}));
  }
}

void ended_text(const EndedMatch& ended, Lines& lines) {
  auto round = ended.how != EndedMatch::How::Failed ? "" : ended.new_round ? tr("a new round") : tr("the same round");
  lines.field(tr(word_for(ended.how)), joined({ended.on.iso(), ended.provider.text(), ended.context,
                                               labelled(N_("moved {}"), ended.moved), round, ended.text}));
}

void finance_text(const std::vector<Finance>& finance, Lines& lines) {
  for (const auto& item : finance) {
    lines.field(tr("finance"), joined({item.kind, msg("{} euros", domain::euros(item.amount)), item.on.iso(),
                                       item.judged.empty() ? "" : msg("judged: {}", item.judged)}));
  }
}

void provider_json(const casefile::NamedProvider& provider, Json& json) {
  json.text_or_null("provider", provider.text()).text_or_null("agb", provider.agb);
}

void step_json(const PlacementStep& step, Json& json) {
  json.begin_object().field("round", step.round).field("on", step.on);
  provider_json(step.provider, json);
  json.text_or_null("context", step.context).text_or_null("text", step.text);
  json.field("fell_through", step.fell_through_on).end_object();
}

void agreements_json(const Placement& placement, Json& json) {
  json.key("agreements").begin_array();
  for (const auto& step : placement.agreements) {
    json.begin_object().field("round", step.round).field("on", step.on).field("text", step.text).end_object();
  }
  json.end_array();
}

void checks_json(const Placement& placement, Json& json) {
  json.key("checks").begin_array();
  for (const auto& check : placement.checks) {
    json.begin_object().field("due", check.due).field("done", check.done).text_or_null("text", check.text).end_object();
  }
  json.end_array();
}

void finance_json(const std::vector<Finance>& finance, Json& json) {
  json.key("finance").begin_array();
  for (const auto& item : finance) {
    json.begin_object().field("kind", item.kind).field("amount", item.amount).text_or_null("judged", item.judged);
    json.field("on", item.on).field("round", item.round).end_object();
  }
  json.end_array();
}

/// Those that failed after the move, or those that ended otherwise.
void ended_json(const char* key, const Placement& placement, bool failed, Json& json) {
  json.key(key).begin_array();
  for (const auto& ended : placement.ended) {
    if ((ended.how == EndedMatch::How::Failed) != failed) continue;
    json.begin_object().field("round", ended.round);
    provider_json(ended.provider, json);
    json.text_or_null("context", ended.context).field("matched", ended.matched).field("moved", ended.moved);
    json.field("on", ended.on);
    failed ? json.field("new_round", ended.new_round) : json.field("how", word_for(ended.how));
    json.text_or_null("because", ended.text).end_object();
  }
  json.end_array();
}

}  // namespace

void solutions_text(const std::vector<casefile::Solution>& solutions, Lines& lines) {
  if (!solutions.empty()) lines.title(tr("Solutions"));
  for (const auto& s : solutions) {
    lines.item(joined({s.on.iso(), s.kind, s.lasting ? tr("lasting") : tr("bridging"), s.provider.text(),
                       labelled(N_("from {}"), s.from), labelled(N_("until {}"), s.until),
                       s.with ? msg("with {}", s.with->text()) : std::string()}) +
               ": " + s.text);
  }
}

void solutions_json(const std::vector<casefile::Solution>& solutions, Json& json) {
  json.key("solutions").begin_array();
  for (const auto& s : solutions) {
    json.begin_object().field("kind", s.kind).field("lasting", s.lasting).field("from", s.from).field("until", s.until);
    provider_json(s.provider, json);
    json.field("on", s.on).field("round", s.round).text_or_null("with", s.with ? s.with->text() : "");
    json.field("text", s.text).end_object();
  }
  json.end_array();
}

void placement_text(const Placement& placement, const std::vector<Finance>& finance, Lines& lines) {
  if (placement.empty() && finance.empty()) return;
  lines.title(tr("Placement"));
  steps_text(tr("candidate"), placement.candidates, lines);
  steps_text(tr("introduced"), placement.introductions, lines);
  for (const auto& ended : placement.ended) ended_text(ended, lines);
  if (placement.match) steps_text(tr("match"), {*placement.match}, lines);
  steps_text(tr("agreements"), placement.agreements, lines);
  if (placement.planned) lines.field(tr("move planned"), iso_or_empty(placement.planned->date));
  if (placement.moved) steps_text(tr("moved"), {*placement.moved}, lines);
  for (const auto& check : placement.checks) {
    lines.field(tr("check"),
                joined({labelled(N_("due {}"), check.due), labelled(N_("held {}"), check.done), check.text}));
  }
  finance_text(finance, lines);
}

void placement_json(const Placement& placement, const std::vector<Finance>& finance, Json& json) {
  json.key("placement");
  if (placement.empty() && finance.empty()) {
    json.null();
    return;
  }
  json.begin_object();
  for (const auto& [key, steps] :
       {std::pair{"candidates", &placement.candidates}, std::pair{"introductions", &placement.introductions}}) {
    json.key(key).begin_array();
    for (const auto& step : *steps) step_json(step, json);
    json.end_array();
  }
  json.key("match");
  placement.match ? step_json(*placement.match, json) : static_cast<void>(json.null());
  json.text_or_null("context", placement.context());
  json.field("planned", placement.planned ? placement.planned->date : std::nullopt);
  json.field("moved", placement.moved ? std::optional(placement.moved->on) : std::nullopt);
  agreements_json(placement, json);
  checks_json(placement, json);
  finance_json(finance, json);
  ended_json("failed", placement, true, json);
  ended_json("fell_through", placement, false, json);
  json.end_object();
}

void context_sheet_text(const report::ContextSheet& sheet, Lines& lines) {
  const auto& context = sheet.context;
  lines.title(msg("Context {}", context.id));
  lines.field(tr("provider"), context.provider.text());
  lines.field(tr("region"), context.region);
  lines.field(tr("state"), context.state);
  lines.field(tr("since"), context.since.iso());
  lines.field(tr("other residents"), context.residents ? std::to_string(*context.residents) : "");
  lines.field(tr("text"), context.text);
  finance_text(sheet.finance, lines);
  if (!sheet.finance.empty()) lines.field(tr("total"), msg("{} euros", domain::euros(sheet.total)));
  if (!sheet.cases.empty()) lines.title(tr("Cases"));
  for (const auto& item : sheet.cases) {
    lines.item(joined({item.state.number.text(), item.state.open ? "" : item.state.close_reason,
                       msg("match {}", item.matched.iso()), labelled(N_("move planned {}"), item.planned),
                       labelled(N_("moved {}"), item.moved)}));
  }
}

void context_sheet_json(const report::ContextSheet& sheet, Sink& sink) {
  const auto& context = sheet.context;
  Json json(sink);
  begin_document(json).key("context").begin_object().field("id", context.id);
  provider_json(context.provider, json);
  json.field("region", context.region).field("state", context.state).field("since", context.since);
  json.field("residents", context.residents ? std::optional(std::int64_t{*context.residents}) : std::nullopt);
  json.text_or_null("text", context.text).key("cases").begin_array();
  for (const auto& item : sheet.cases) {
    json.begin_object().field("number", item.state.number.text()).field("status", item.state.open ? "open" : "closed");
    json.field("matched", item.matched).field("planned", item.planned).field("moved", item.moved).end_object();
  }
  json.end_array();
  finance_json(sheet.finance, json);
  json.field("total", sheet.total).end_object();
  end_document(json);
}

}  // namespace mwp::render
