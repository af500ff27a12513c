// SPDX-License-Identifier: EUPL-1.2
#include "render/assessment.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "render/json.hpp"

namespace mwp::render {

namespace {

std::vector<const casefile::Answer*> answers_for(const AssessmentSheet& sheet, const std::string& characteristic) {
  std::vector<const casefile::Answer*> found;
  for (const auto& answer : sheet.answers) {
    if (answer.characteristic == characteristic && answer.round == sheet.state.round) found.push_back(&answer);
  }
  return found;
}

bool is_unknown(const std::vector<const casefile::Answer*>& answers) {
  return std::all_of(answers.begin(), answers.end(), [](const auto* answer) { return answer->answer == "onbekend"; });
}

/// Unknowns first; among themselves in the order of the policy.
std::vector<const policy::Characteristic*> in_order(const AssessmentSheet& sheet) {
  std::vector<const policy::Characteristic*> order;
  for (const auto& characteristic : sheet.policy.characteristics) order.push_back(&characteristic);
  std::stable_partition(order.begin(), order.end(),
                        [&](const auto* item) { return is_unknown(answers_for(sheet, item->id)); });
  return order;
}

}  // namespace

void assessment_text(const AssessmentSheet& sheet, Lines& lines) {
  lines.title(msg("Assessment of {}, round {}, {}", sheet.state.number.text(), sheet.state.round, sheet.policy.name));
  for (const auto* characteristic : in_order(sheet)) {
    auto answers = answers_for(sheet, characteristic->id);
    lines.blank().line(fmt::format("{}  {}", characteristic->id, answers.empty() ? tr("not answered") : ""));
    lines.field(characteristic->group, characteristic->text);
    for (const auto* answer : answers) {
      auto source = answer->source.empty() ? "" : fmt::format(" [{}]", answer->source);
      lines.item(
          fmt::format("{} — {}, {}: {}{}", answer->answer, answer->by, answer->on.iso(), answer->because, source));
    }
  }
}

void assessment_json(const AssessmentSheet& sheet, Sink& sink) {
  Json json(sink);
  begin_document(json)
      .field("case", sheet.state.number.text())
      .field("policy", sheet.policy.id)
      .field("round", sheet.state.round);
  json.key("characteristics").begin_array();
  for (const auto* characteristic : in_order(sheet)) {
    json.begin_object()
        .field("id", characteristic->id)
        .field("group", characteristic->group)
        .field("text", characteristic->text);
    json.key("answers").begin_array();
    for (const auto* answer : answers_for(sheet, characteristic->id)) {
      json.begin_object()
          .field("answer", answer->answer)
          .field("because", answer->because)
          .text_or_null("source", answer->source);
      json.field("by", answer->by).field("on", answer->on).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
  end_document(json);
}

}  // namespace mwp::render
