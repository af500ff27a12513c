// SPDX-License-Identifier: EUPL-1.2
#include "render/letter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "render/dutch.hpp"
#include "render/json.hpp"
#include "render/mustache.hpp"

namespace mwp::render {

namespace {

using kainjow::mustache::data;
using report::OutcomeLetter;

/// A reference as part of a file name: 5526-2026-0007/2 becomes 5526-2026-0007-2.
std::string file_part(std::string reference) {
  std::replace_if(
      reference.begin(), reference.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '-');
  return reference;
}

data body_values(const OutcomeLetter& letter) {
  const auto& decision = letter.decision;
  data values;
  values.set("number", one(letter.number));
  values.set("registered_on", one(long_date(letter.registered_on)));
  values.set("decided_on", one(long_date(decision.on)));
  values.set("commission", one(letter.words.commission));
  values.set("commission_short", one(letter.words.commission_short));
  values.set("process", one(letter.words.process));
  values.set("admitted", one(letter.words.admitted));
  values.set("refused", one(letter.words.refused));
  values.set("because", prose(decision.because));
  values.set("has_options", !decision.options.empty());
  values.set("options", entries(decision.options));
  values.set("contact_before", maybe(letter.contact_before ? long_date(*letter.contact_before) : ""));
  values.set("missing", maybe(decision.missing));
  values.set("missing_before", maybe(decision.missing_before ? long_date(*decision.missing_before) : ""));
  values.set("next_meeting", maybe(letter.next_meeting ? long_date(*letter.next_meeting) : ""));
  return values;
}

void addressee_json(const report::Addressee& to, Json& json) {
  json.key("to").begin_object().text_or_null("name", to.name).text_or_null("contact", to.contact);
  json.text_or_null("email", to.email).end_object();
}

}  // namespace

std::string salutation(const std::string& contact) {
  std::string name;
  for (const auto& word : split(contact.substr(0, contact.find(',')), ' ')) {
    bool initials = word.ends_with('.') && name.empty();
    if (word.empty() || initials) continue;
    name += name.empty() ? "" : " ";
    name += word;
  }
  if (name.empty()) return "heer/mevrouw";
  if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return "heer/mevrouw " + name;
}

std::string letter_markdown(const LetterFrame& frame, const std::string& body, const Template& words) {
  const auto& sender = frame.sender;
  data values;
  values.set("zorgkantoor", one(sender.zorgkantoor));
  values.set("region", one(sender.region_name));
  values.set("address", entries(sender.address));
  values.set("office_email", one(sender.email));
  values.set("phone", one(sender.phone));
  values.set("signatory", one(sender.signatory));
  values.set("function", one(sender.function));
  values.set("complaint", maybe(sender.complaint));
  values.set("objection", prose(sender.objection));
  values.set("to", one(frame.to));
  values.set("attention", maybe(frame.attention));
  values.set("email", maybe(frame.email));
  values.set("salutation", one(frame.salutation));
  values.set("date", one(long_date(frame.dated)));
  values.set("reference", one(frame.reference));
  values.set("subject", one(frame.subject));
  values.set("replaces", maybe(frame.replaces ? long_date(frame.replaces->on) : ""));
  values.set("replaces_reference", maybe(frame.replaces ? frame.replaces->reference : ""));
  values.set("client", frame.client);
  values.set("body", body);
  return words.fill(values);
}

std::string letter_template(const OutcomeLetter& letter) {
  return "letter-" + letter.decision.outcome + ".md.mustache";
}

Document letter_document(const OutcomeLetter& letter, const Template& frame, const Template& body) {
  auto subject = fmt::format("Uitkomst beoordeling {}", letter.words.commission);
  auto words = body.fill(body_values(letter));
  auto markdown =
      letter_markdown({letter.sender, letter.to.name, letter.to.contact, letter.to.email, salutation(letter.to.contact),
                       letter.dated, letter.reference, subject, letter.replaces},
                      words, frame);
  return {"brief-" + file_part(letter.reference), "letter", fmt::format("{}, kenmerk {}", subject, letter.reference),
          "Vertrouwelijk", markdown};
}

void letters_json(const std::vector<OutcomeLetter>& letters, Sink& sink) {
  Json json(sink);
  begin_document(json).key("letters").begin_array();
  for (const auto& letter : letters) {
    const auto& decision = letter.decision;
    json.begin_object().field("case", letter.number).field("reference", letter.reference).field("dated", letter.dated);
    json.field("policy", letter.policy).field("region", letter.sender.region).field("meeting", decision.meeting);
    json.field("on", decision.on).field("outcome", decision.outcome).field("because", decision.because);
    json.field("options", decision.options).text_or_null("missing", decision.missing);
    json.field("missing_before", decision.missing_before).field("next_meeting", letter.next_meeting);
    json.field("contact_before", letter.contact_before).field("registered_on", letter.registered_on);
    addressee_json(letter.to, json);
    json.text_or_null("replaces", letter.replaces ? letter.replaces->reference : "").end_object();
  }
  json.end_array();
  end_document(json);
}

}  // namespace mwp::render
