// SPDX-License-Identifier: EUPL-1.2
#include "render/meeting_sheet.hpp"

#include "base/message.hpp"
#include "render/json.hpp"

namespace mwp::render {

namespace {

using State = casefile::AgendaItem::State;

const char* word_for(State state) {
  switch (state) {
    case State::Dropped:
      return N_("dropped");
    case State::Moved:
      return N_("moved");
    case State::Waiting:
      return N_("waiting");
    case State::On:
      break;
  }
  return N_("on");
}

}  // namespace

void meeting_sheet_text(const report::MeetingSheet& sheet, Lines& lines) {
  const auto& meeting = sheet.meeting;
  lines.title(msg("Meeting {}", meeting.id));
  lines.field(tr("state"), tr(sheet.state.c_str()));
  lines.field(tr("body"), meeting.body);
  lines.field(tr("region"), meeting.region);
  lines.field(tr("date"), meeting.on.iso() + (meeting.at.empty() ? "" : " " + meeting.at));
  lines.field(tr("place"), meeting.online ? "online" : meeting.place);
  lines.field(tr("chair"), meeting.chair);
  lines.field(tr("note-taker"), meeting.notes);
  lines.field(tr("form"), meeting.form);
  lines.field(tr("within"), meeting.within);
  if (!sheet.items.empty()) lines.title(tr("Cases"));
  for (const auto& item : sheet.items) {
    auto from = item.carried_from.empty() ? "" : msg(", carried over from {}", item.carried_from);
    auto outcome = item.outcome.empty() ? "" : ": " + item.outcome;
    lines.item(fmt::format("{}{}{}{}", item.case_number.text(),
                           item.state == State::On ? "" : fmt::format(" ({})", tr(word_for(item.state))), from,
                           outcome));
  }
  if (!sheet.participants.empty()) lines.title(tr("Participants"));
  for (const auto& who : sheet.participants) {
    lines.item(fmt::format("{} ({}){}{}", who.who, who.organisation,
                           who.mandate.empty() ? "" : msg(", mandate {}", who.mandate),
                           who.present ? msg(", present") : std::string()));
  }
  if (!sheet.agreements.empty()) lines.title(tr("Agreements"));
  for (const auto& task : sheet.agreements) {
    auto about = task.case_number ? " [" + task.case_number->text() + "]" : "";
    auto kind = task.kind.empty() ? "" : " (" + task.kind + ")";
    lines.item(fmt::format("{}{}: {}{}{}", task.due ? task.due->iso() + " " : "", task.owner, task.text, kind, about));
  }
}

void meeting_sheet_json(const report::MeetingSheet& sheet, Sink& sink) {
  const auto& meeting = sheet.meeting;
  Json json(sink);
  begin_document(json).key("meeting").begin_object().field("id", meeting.id).field("body", meeting.body);
  json.text_or_null("region", meeting.region)
      .field("on", meeting.on)
      .text_or_null("at", meeting.at)
      .text_or_null("place", meeting.place);
  json.field("online", meeting.online).text_or_null("chair", meeting.chair).text_or_null("notes", meeting.notes);
  json.text_or_null("form", meeting.form)
      .text_or_null("within", meeting.within)
      .field("state", sheet.state)
      .key("items")
      .begin_array();
  for (const auto& item : sheet.items) {
    json.begin_object().field("number", item.case_number.text()).field("state", word_for(item.state));
    json.field("carried_over", !item.carried_from.empty()).text_or_null("carried_from", item.carried_from);
    json.text_or_null("question", item.question)
        .text_or_null("brought_by", item.brought_by)
        .text_or_null("outcome", item.outcome)
        .end_object();
  }
  json.end_array().key("participants").begin_array();
  for (const auto& who : sheet.participants) {
    json.begin_object().field("who", who.who).field("organisation", who.organisation).text_or_null("role", who.role);
    json.text_or_null("mandate", who.mandate).field("invited", who.invited).field("present", who.present).end_object();
  }
  json.end_array().key("agreements").begin_array();
  for (const auto& task : sheet.agreements) {
    json.begin_object()
        .field("owner", task.owner)
        .field("text", task.text)
        .text_or_null("kind", task.kind)
        .text_or_null("case", task.case_number ? task.case_number->text() : "")
        .field("due", task.due)
        .field("done_on", task.closed_on)
        .end_object();
  }
  json.end_array().end_object();
  end_document(json);
}

}  // namespace mwp::render
