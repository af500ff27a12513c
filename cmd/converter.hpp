// SPDX-License-Identifier: EUPL-1.2
// Programs that turn a document into another format: the helper programs of mwp and the converters that the
// configuration names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/sink.hpp"

namespace mwp::cmd {

/// Runs the program words[0] (a path, or a name found on PATH) with the other words, without a shell, and gives it
/// `input` to read. What it writes goes to `out` once it has ended well: nothing half-written. Throws IoError where
/// there is no such program (then `hint` says what to do) and where it fails or writes nothing.
void convert(const std::vector<std::string>& words, std::string_view input, render::Sink& out, const std::string& hint);

}  // namespace mwp::cmd
