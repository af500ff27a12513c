// SPDX-License-Identifier: EUPL-1.2
// How an error is told: lines for people, or one JSON object for programs.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

struct ErrorStyle {
  std::string verb;  ///< once it is known
  bool json = false;
};

/// From the bare words, for an error may come before they are parsed.
ErrorStyle error_style(const std::vector<std::string>& words);
/// The error as one JSON object: id, exit, where, rules, text, hint.
void error_object(const Error& error, render::Json& json);
/// Writes lines for people to stderr, ended by a line break; on a terminal long ones are wrapped below their own start.
void write_message(const std::string& lines);
/// Writes the error to stderr.
void report(const Error& error, const ErrorStyle& style);

}  // namespace mwp::cmd
