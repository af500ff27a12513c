// SPDX-License-Identifier: EUPL-1.2
#include "render/tried.hpp"

#include "base/message.hpp"
#include "render/dutch.hpp"
#include "render/json.hpp"
#include "render/mustache.hpp"
#include "render/rows.hpp"

namespace mwp::render {

namespace {

using report::TriedLine;
using report::TriedSheet;

/// The lines of one group, each with its date in front.
std::vector<std::string> dated(const TriedSheet& sheet, std::string_view group) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    if (sheet.lines[i].group() == group) lines.push_back(sheet.lines[i].on.iso() + " " + sheet.words[i]);
  }
  return lines;
}

void line_fields(const TriedLine& line, Json& json) {
  json.field("on", line.on).field("what", line.what).field("with", line.with).field("round", line.round);
  json.text_or_null("result", line.result()).field("group", line.group());
}

}  // namespace

void tried_text(const TriedSheet& sheet, Lines& lines) {
  lines.title(msg("Tried so far: case {}", sheet.state.number.text()));
  lines.field(tr("rung"), sheet.state.rung);
  lines.field(tr("situation"), sheet.state.situation);
  lines.field(tr("round"), std::to_string(sheet.state.round));
  if (sheet.wsr_held > 0) lines.field(tr("wsr held"), std::to_string(sheet.wsr_held));
  lines.field("context.tried", sheet.by_form);
  for (const auto& group : report::tried_groups()) {
    auto texts = dated(sheet, group.id);
    if (!texts.empty()) lines.title(tr(group.title));
    for (const auto& text : texts) lines.item(text);
  }
}

void tried_lines(const std::vector<TriedLine>& lines, Json& json) {
  json.key("tried").begin_array();
  for (const auto& line : lines) {
    json.begin_object();
    line_fields(line, json);
    json.end_object();
  }
  json.end_array();
}

void tried_json(const TriedSheet& sheet, Sink& sink) {
  Json json(sink);
  begin_document(json).field("case", sheet.state.number.text()).field("rung", sheet.state.rung);
  json.field("situation", sheet.state.situation).field("round", sheet.state.round).field("wsr_held", sheet.wsr_held);
  json.text_or_null("by_form", sheet.by_form).key("tried").begin_array();
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    json.begin_object();
    line_fields(sheet.lines[i], json);
    json.field("text", sheet.words[i]).end_object();
  }
  json.end_array();
  end_document(json);
}

std::vector<Column> tried_columns() {
  return {{.key = "on", .title = N_("date"), .kind = CellKind::Date},
          {.key = "what", .title = N_("what")},
          {.key = "with", .title = N_("with")},
          {.key = "round", .title = N_("round"), .right = true},
          {.key = "result", .title = N_("result")},
          {.key = "group", .title = N_("group")},
          {.key = "text", .title = N_("text")}};
}

void tried_rows(const TriedSheet& sheet, RowWriter& rows) {
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const auto& line = sheet.lines[i];
    rows.row({line.on.iso(), line.what, cell(line.with), std::int64_t{line.round}, cell(line.result()),
              std::string(line.group()), sheet.words[i]});
  }
  rows.end();
}

Document tried_document(const TriedSheet& sheet, const Template& words) {
  kainjow::mustache::data object;
  object.set("number", one(sheet.state.number.text()));
  object.set("region", one(fmt::format("{} ({})", sheet.region_name, sheet.state.region)));
  object.set("policy", one(sheet.policy_name));
  object.set("rung", one(sheet.rung_name));
  object.set("situation", one(sheet.situation_name.empty() ? sheet.state.situation : sheet.situation_name));
  object.set("round", one(std::to_string(sheet.state.round)));
  object.set("date", one(long_date(sheet.today)));
  object.set("wsr_held", one(std::to_string(sheet.wsr_held)));
  object.set("by_form", prose(sheet.by_form));
  object.set("nothing", sheet.lines.empty());
  for (const auto& group : report::tried_groups()) {
    auto texts = dated(sheet, group.id);
    for (auto& text : texts) text = with_short_dates(text);
    kainjow::mustache::data part;
    part.set("entries", entries(texts));
    object.set(std::string(group.id), texts.empty() ? kainjow::mustache::data(false) : part);
  }
  auto number = sheet.state.number.text();
  return {"overzicht-" + number, "sheet", "Overzicht van wat is geprobeerd, casus " + number, "Vertrouwelijk",
          words.fill(object)};
}

}  // namespace mwp::render
