// SPDX-License-Identifier: EUPL-1.2
#include "process/directory_entry.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/words.hpp"

namespace mwp::process {

using casefile::Provider;

namespace {

void take_agb(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what) {
  static_cast<void>(desk);
  entry.agb = plain_text(value, what);
  if (!domain::is_agb(*entry.agb))
    throw InputError("bad-agb", msg("{}: '{}' is not an AGB code: eight digits", what, *entry.agb),
                     tr("leading zeros belong to it; a spreadsheet may have dropped them"));
}

void take_name(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what) {
  static_cast<void>(desk);
  entry.name = plain_text(value, what);
}

void take_region(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what) {
  static_cast<void>(what);
  entry.regions.push_back(desk.library.region_on(value, desk.on()).code);
}

void take_expertise(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what) {
  desk.library.lists().require("expertise", value, what);
  entry.expertise.push_back(value);
}

void take_did_maatwerk(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what) {
  static_cast<void>(desk);
  const auto& words = domain::yes_no;
  if (std::find(words.begin(), words.end(), value) == words.end()) {
    throw InputError("unknown-code",
                     msg("{}: '{}' is not one of: {}", what, printable(value), join({words.begin(), words.end()})));
  }
  entry.did_maatwerk = value;
}

void take_email(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what) {
  static_cast<void>(desk);
  entry.email = plain_text(value, what);
}

void take_text(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what) {
  static_cast<void>(desk);
  entry.text = free_text(value, what);
}

constexpr DirectoryField fields[] = {{"agb", take_agb},
                                     {"name", take_name},
                                     {"regions", take_region, true},
                                     {"expertise", take_expertise, true},
                                     {"did_maatwerk", take_did_maatwerk},
                                     {"email", take_email},
                                     {"text", take_text}};

void sort_once(std::vector<std::string>& codes) {
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

}  // namespace

std::span<const DirectoryField> directory_fields() {
  return fields;
}

void tidy(DirectoryEntry& entry) {
  sort_once(entry.regions);
  sort_once(entry.expertise);
}

DirectoryEntry checked(Desk& desk, const DirectoryEntry& typed) {
  DirectoryEntry entry;
  if (typed.agb) take_agb(desk, entry, *typed.agb, "--agb");
  if (typed.name) take_name(desk, entry, *typed.name, "--name");
  for (const auto& region : typed.regions) take_region(desk, entry, region, "--region");
  for (const auto& code : typed.expertise) take_expertise(desk, entry, code, "--expertise");
  if (typed.did_maatwerk) take_did_maatwerk(desk, entry, *typed.did_maatwerk, "--did-maatwerk");
  if (typed.email) take_email(desk, entry, *typed.email, "--email");
  if (typed.text) take_text(desk, entry, *typed.text, "--text");
  tidy(entry);
  return entry;
}

std::optional<Provider> provider_meant(Desk& desk, const DirectoryEntry& entry) {
  if (!entry.agb) {
    auto known = entry.name ? providers_named(desk.file, *entry.name) : std::vector<Provider>();
    return known.empty() ? std::nullopt : std::optional(get_provider(desk.file, *entry.name));
  }
  if (auto known = find_provider(desk.file, *entry.agb)) return known;
  for (auto& known : entry.name ? providers_named(desk.file, *entry.name) : std::vector<Provider>()) {
    if (known.agb.empty()) return std::move(known);
  }
  return std::nullopt;
}

bool says_nothing_new(const DirectoryEntry& entry, const Provider& known) {
  auto same = [](const std::optional<std::string>& said, const std::string& stands) {
    return !said || *said == stands;
  };
  return same(entry.agb, known.agb) && same(entry.name, known.name) && same(entry.email, known.email) &&
         same(entry.did_maatwerk, known.did_maatwerk) && same(entry.text, known.text) &&
         (entry.regions.empty() || entry.regions == known.regions) &&
         (entry.expertise.empty() || entry.expertise == known.expertise);
}

std::string id_of(const std::optional<Provider>& known, const DirectoryEntry& entry) {
  return known ? known->id : entry.agb ? *entry.agb : *entry.name;
}

NewEvent directory_event(const Desk& desk, const DirectoryEntry& entry, const std::string& id) {
  NewEvent event;
  event.kind = casefile::kind::directory;
  event.on = desk.on();
  event.provider = id;
  event.because = desk.recording.because;
  event.data.set("agb", entry.agb).set("name", entry.name);
  if (!entry.regions.empty()) event.data.set("regions", entry.regions);
  if (!entry.expertise.empty()) event.data.set("expertise", entry.expertise);
  event.data.set("did_maatwerk", entry.did_maatwerk).set("text", entry.text);
  event.personal.set("email", entry.email);
  return event;
}

}  // namespace mwp::process
