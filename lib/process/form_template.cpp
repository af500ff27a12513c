// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/message.hpp"
#include "process/form.hpp"
#include "process/form_fields.hpp"

namespace mwp::process {

namespace {

using Kind = FormField::Kind;

std::string example_line(const FormField& key) {
  switch (key.kind) {
    case Kind::Prose:
      return fmt::format("{} = \"\"\"\n\"\"\"", key.name);
    case Kind::List:
    case Kind::Grondslagen:
    case Kind::Conditions:
      return fmt::format("{} = []", key.name);
    case Kind::Day:
      return fmt::format("# {} = 2026-01-31", key.name);
    default:
      return fmt::format("{} = \"\"", key.name);
  }
}

}  // namespace

std::string empty_form(const policy::Policy& policy) {
  std::string out = fmt::format(
      "# Aanmeldformulier {}\n# Laat leeg wat onbekend is. Een sleutel die hier niet staat, wordt geweigerd.\n",
      policy.name);
  std::string_view section = "general";
  for (const auto& key : form_fields) {
    if (*key.section != '\0' && key.section != section) {
      section = key.section;
      auto title = std::find_if(policy.form_sections.begin(), policy.form_sections.end(),
                                [&](const auto& item) { return item.first == section; });
      out += "\n";
      if (title != policy.form_sections.end()) out += fmt::format("# {}\n", title->second);
      out += fmt::format("[{}]\n", section);
    }
    auto dotted = *key.section == '\0' ? std::string(key.name) : fmt::format("{}.{}", key.section, key.name);
    const auto& required = policy.required_for_commission;
    bool needed = std::find(required.begin(), required.end(), dotted) != required.end();
    if (const auto* words = policy.find_form_key(dotted)) {
      out += fmt::format("# {}{}{}\n", words->label, needed ? " (verplicht voor de commissie)" : "",
                         words->hint.empty() ? "" : ": " + words->hint);
    }
    out += (dotted == "policy" ? fmt::format("policy = \"{}\"", policy.id) : example_line(key)) + "\n";
  }
  return out;
}

}  // namespace mwp::process
