// SPDX-License-Identifier: EUPL-1.2
// The aanmeldformulier as it comes in (TOML, or JSON with the same keys; cli.md §4): checked key by key, codes
// normalised, identity taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/value.hpp"
#include "policy/library.hpp"

namespace mwp::process {

struct Form {
  Value open = Value::object();      ///< what may stand in the case
  Value personal = Value::object();  ///< identity: stored apart
  std::vector<std::string> warnings;

  Date received(Date otherwise) const { return open["received"].date().value_or(otherwise); }
};

/// Reads a form. `name`: the file, for errors. JSON when the text starts with '{'. Codes are looked at on `day` unless
/// the form says when it was received. Throws InputError with file, line and key; never with an identity value.
Form read_form(std::string_view text, const std::string& name, policy::Library& library, Date day);

/// The same for a form that was put together elsewhere, its values with the lines that errors name.
Form read_values(const Value& root, const std::string& name, policy::Library& library, Date day);

/// The empty form of a policy, with Dutch comments.
std::string empty_form(const policy::Policy& policy);

}  // namespace mwp::process
