// SPDX-License-Identifier: EUPL-1.2
// TOML and JSON documents in, plain values with their lines out. Hostile documents end in an InputError, never in the
// parser: size, nesting and letters outside quotes, which trip toml++ 3.3, are looked at first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/value.hpp"

namespace mwp::policy {

inline constexpr std::size_t largest_config = 64U << 10U;
inline constexpr std::size_t largest_form = 16U << 20U;

/// Parses `text`; `name` stands in errors. Dates become YYYY-MM-DD. Throws InputError with file and line.
Value read_toml(std::string_view text, const std::string& name);

/// A JSON document with the same keys.
Value read_json(std::string_view text, const std::string& name);

/// The same for a file. Throws InputError where it is missing, not a regular file, too large or not UTF-8.
Value read_toml_file(const std::string& path, std::size_t largest = largest_config);

/// The whole of a regular file of at most `largest` bytes. Throws IoError or InputError.
std::string read_file(const std::string& path, std::size_t largest);

}  // namespace mwp::policy
