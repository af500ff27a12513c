// SPDX-License-Identifier: EUPL-1.2
#include "render/invitation.hpp"

#include <fmt/format.h>

#include "render/dutch.hpp"
#include "render/json.hpp"
#include "render/letter.hpp"
#include "render/mustache.hpp"
#include "report/words.hpp"

namespace mwp::render {

namespace {

using report::Invitation;

std::string place_of(const casefile::Meeting& meeting) {
  return meeting.online ? "online" : meeting.place;
}

/// Who did it, to begin a sentence with.
std::string informer(const std::string& party) {
  if (party == "zorgkantoor") return "Wij hebben";
  if (party == "oco") return "De onafhankelijke cliëntondersteuner heeft";
  return party.empty() ? std::string() : "De " + report::party_word(party) + " heeft";
}

std::string greeting(const Invitation& invitation) {
  if (invitation.asked == Invitation::Asked::Colleague) return "collega";
  return invitation.to.who.empty() ? "betrokkene" : salutation(invitation.to.who);
}

kainjow::mustache::data body_values(const Invitation& invitation) {
  const auto& meeting = invitation.meeting;
  kainjow::mustache::data values;
  values.set("number", one(invitation.number));
  values.set("body", one(invitation.body_name));
  values.set("date", one(weekday_date(meeting.on)));
  values.set("time", maybe(meeting.at.empty() ? "" : clock_time(meeting.at)));
  values.set("place", maybe(place_of(meeting)));
  values.set("chair", maybe(meeting.chair));
  values.set("notes", maybe(meeting.notes));
  const auto& informed = invitation.prepared.client_informed;
  values.set("informed_by", maybe(informed ? informer(invitation.prepared.informed_by) : ""));
  values.set("informed_on", maybe(informed ? long_date(*informed) : ""));
  values.set("client_side", invitation.asked == Invitation::Asked::ClientSide);
  values.set("overview", maybe(invitation.prepared.overview ? long_date(*invitation.prepared.overview) : ""));
  return values;
}

}  // namespace

Document invitation_document(const Invitation& invitation, const Template& frame, const Template& body) {
  const auto& meeting = invitation.meeting;
  auto subject = fmt::format("Uitnodiging bijeenkomst {}, casus {}, {}", invitation.body_name, invitation.number,
                             weekday_date(meeting.on));
  const auto& to = invitation.to;
  LetterFrame letter{.sender = invitation.sender,
                     .to = to.organisation.empty() ? "Aan alle betrokkenen" : to.organisation,
                     .attention = to.who,
                     .email = "",
                     .salutation = greeting(invitation),
                     .dated = invitation.dated,
                     .reference = fmt::format("{}/{}", meeting.id, invitation.ordinal),
                     .subject = subject,
                     .replaces = {},
                     .outcome_changed = false,
                     .about = "",
                     .enclosure = "overzicht van wat is geprobeerd"};
  return {fmt::format("uitnodiging-{}-{:02}", meeting.id, invitation.ordinal), "letter", subject, "Vertrouwelijk",
          letter_markdown(letter, body.fill(body_values(invitation)), frame)};
}

void invitations_json(const std::vector<Invitation>& invitations, Sink& sink) {
  Json json(sink);
  begin_document(json).key("invitations").begin_array();
  for (const auto& invitation : invitations) {
    const auto& meeting = invitation.meeting;
    json.begin_object().field("meeting", meeting.id).field("case", invitation.number).field("on", meeting.on);
    json.text_or_null("at", meeting.at).text_or_null("place", place_of(meeting)).text_or_null("chair", meeting.chair);
    json.text_or_null("notes", meeting.notes).text_or_null("who", invitation.to.who);
    json.text_or_null("organisation", invitation.to.organisation).text_or_null("role", invitation.to.role);
    json.field("client_informed", invitation.prepared.client_informed);
    json.text_or_null("informed_by", invitation.prepared.informed_by).field("dated", invitation.dated).end_object();
  }
  json.end_array();
  end_document(json);
}

}  // namespace mwp::render
