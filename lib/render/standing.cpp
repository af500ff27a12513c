// SPDX-License-Identifier: EUPL-1.2
#include "render/standing.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "render/json.hpp"
#include "render/tasks.hpp"

namespace mwp::render {

namespace {

using policy::Strength;
using report::BrokenLine;
using report::Standing;

void broken_text(const std::vector<BrokenLine>& broken, Strength strength, Lines& lines) {
  for (const auto& line : broken) {
    if (line.strength != strength) continue;
    lines.item(fmt::format("{}: {}", line.rule.id, line.rule.text));
    lines.detail(tr("concerns"), join(line.missing));
    lines.detail(tr("who"), fmt::format("{} — {}", line.rule.who, line.rule.todo));
    lines.detail(tr("source"), line.rule.source);
    if (strength == Strength::Hard && line.rule.overridable)
      lines.detail(tr("lifted by"), fmt::format("--override '{}={}'", line.rule.id, tr("REASON")));
  }
}

bool has(const std::vector<BrokenLine>& broken, Strength strength) {
  for (const auto& line : broken) {
    if (line.strength == strength) return true;
  }
  return false;
}

void broken_json(const std::vector<BrokenLine>& broken, Json& json) {
  json.begin_array();
  for (const auto& line : broken) {
    json.begin_object()
        .field("rule", line.rule.id)
        .field("strength", line.strength == Strength::Hard ? "hard" : "warn");
    json.field("text", line.rule.text)
        .field("source", line.rule.source)
        .field("who", line.rule.who)
        .field("todo", line.rule.todo);
    json.field("missing", line.missing).end_object();
  }
  json.end_array();
}

const char* word_for(casefile::Mark::Kind kind) {
  if (kind == casefile::Mark::Kind::Breach) return tr("breach");
  return kind == casefile::Mark::Kind::Override ? tr("override") : tr("warning");
}

/// A mark per line, those of one rule and kind together with their days.
void marks_text(const std::vector<casefile::Mark>& marks, Lines& lines) {
  std::vector<std::pair<std::string, std::string>> together;
  for (const auto& mark : marks) {
    auto what =
        fmt::format("{} {}", word_for(mark.kind), mark.rule) + (mark.because.empty() ? "" : ": " + mark.because);
    auto it = std::find_if(together.begin(), together.end(), [&](const auto& item) { return item.first == what; });
    if (it == together.end()) it = together.insert(it, {what, ""});
    it->second += (it->second.empty() ? "" : ", ") + mark.on.iso();
  }
  for (const auto& [what, days] : together) lines.item(fmt::format("{} ({})", what, days));
}

void position(const Standing& standing, Lines& lines) {
  const auto& state = standing.state;
  lines.title(msg("Case {}", state.number.text()));
  if (!state.open)
    lines.field(tr("status"), msg("closed on {}: {}", state.closed ? state.closed->iso() : "", state.close_reason));
  lines.field(tr("rung"), msg("{}, since {}", state.rung, state.rung_since.iso()));
  lines.field(tr("outcome there"), state.rung_outcome);
  lines.field(tr("situation"), msg("{}, since {}", state.situation, state.situation_since.iso()));
  lines.field(tr("next rung"), standing.next_rung.empty() ? std::string(tr("none")) : standing.next_rung);
  for (const auto& [id, on] : standing.next_meetings)
    lines.field(tr("on the agenda of"), fmt::format("{} ({})", id, on.iso()));
}

}  // namespace

void standing_text(const Standing& standing, Lines& lines) {
  position(standing, lines);
  if (has(standing.broken, Strength::Hard)) lines.title(msg("What blocks {}", standing.next_rung));
  broken_text(standing.broken, Strength::Hard, lines);
  if (has(standing.broken, Strength::Warn)) lines.title(tr("What asks for attention"));
  broken_text(standing.broken, Strength::Warn, lines);
  if (!standing.next_rung.empty() && !standing.blocked()) lines.title(msg("Nothing blocks {}", standing.next_rung));
  if (!standing.questions.empty()) lines.title(tr("Open questions"));
  for (const auto& question : standing.questions)
    lines.item(fmt::format("{}{}{}", question.who, question.who.empty() ? "" : ": ", question.text));
  if (!standing.dates.empty()) lines.title(tr("Next dates"));
  for (std::size_t i = 0; i < std::min<std::size_t>(3, standing.dates.size()); ++i) {
    const auto& ahead = standing.dates[i];
    lines.item(fmt::format("{} {}: {}", ahead.on.iso(), ahead.who, ahead.what));
  }
  if (!standing.open_tasks.empty()) lines.title(tr("Who is to act"));
  for (const auto& task : standing.open_tasks) {
    lines.item(fmt::format("{}{}: {}", task.due ? task.due->iso() + " " : "", owner_words(task), task.text));
  }
  if (!standing.marks.empty()) lines.title(tr("What the record shows"));
  marks_text(standing.marks, lines);
}

void standing_json(const Standing& standing, Sink& sink) {
  const auto& state = standing.state;
  Json json(sink);
  begin_document(json).field("case", state.number.text()).field("status", state.open ? "open" : "closed");
  json.field("rung", state.rung).field("rung_since", state.rung_since).text_or_null("rung_outcome", state.rung_outcome);
  json.field("situation", state.situation)
      .field("situation_since", state.situation_since)
      .text_or_null("next_rung", standing.next_rung);
  json.key("blocked_by");
  broken_json(standing.broken, json);
  json.key("open_tasks").begin_array();
  for (const auto& task : standing.open_tasks) {
    json.begin_object()
        .field("text", task.text)
        .field("owner", task.owner)
        .field("with", task.with)
        .field("supports", task.supports)
        .text_or_null("certainty", task.certainty)
        .field("due", task.due);
    json.field("opened_on", task.opened_on).text_or_null("meeting", task.meeting).end_object();
  }
  json.end_array().key("meetings").begin_array();
  for (const auto& [id, on] : standing.next_meetings) json.begin_object().field("id", id).field("on", on).end_object();
  json.end_array().key("marks").begin_array();
  for (const auto& mark : standing.marks) {
    using Kind = casefile::Mark::Kind;
    auto kind = mark.kind == Kind::Breach ? "breach" : mark.kind == Kind::Override ? "override" : "warning";
    json.begin_object()
        .field("mark", kind)
        .field("rule", mark.rule)
        .field("on", mark.on)
        .text_or_null("because", mark.because)
        .end_object();
  }
  json.end_array().key("questions").begin_array();
  for (const auto& question : standing.questions)
    json.begin_object().field("text", question.text).text_or_null("who", question.who).end_object();
  json.end_array().key("dates").begin_array();
  for (const auto& ahead : standing.dates)
    json.begin_object().field("date", ahead.on).field("what", ahead.what).field("who", ahead.who).end_object();
  json.end_array().field("next_due", standing.next_due);
  end_document(json);
}

void gaps_text(const std::vector<report::Gaps>& all, Lines& lines) {
  for (const auto& gaps : all) {
    if (gaps.rung.empty() && gaps.blocked()) {
      lines.title(msg("{}: no step is open to it", gaps.number.text()));
    } else if (gaps.rung.empty()) {
      lines.title(msg("{}: no rung above", gaps.number.text()));
    } else if (gaps.broken.empty()) {
      lines.title(msg("{}: complete for {}", gaps.number.text(), gaps.rung));
    } else {
      lines.title(gaps.blocked() ? msg("{}: not complete for {}", gaps.number.text(), gaps.rung)
                                 : msg("{}: complete for {}, with remarks", gaps.number.text(), gaps.rung));
    }
    broken_text(gaps.broken, Strength::Hard, lines);
    broken_text(gaps.broken, Strength::Warn, lines);
  }
}

void gaps_json(const std::vector<report::Gaps>& all, Sink& sink) {
  Json json(sink);
  begin_document(json).key("cases").begin_array();
  for (const auto& gaps : all) {
    json.begin_object()
        .field("case", gaps.number.text())
        .text_or_null("rung", gaps.rung)
        .field("complete", !gaps.blocked());
    json.key("missing");
    broken_json(gaps.broken, json);
    json.end_object();
  }
  json.end_array();
  end_document(json);
}

}  // namespace mwp::render
