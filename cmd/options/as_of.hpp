// SPDX-License-Identifier: EUPL-1.2
// --as-of: things as they were known at an earlier moment.
#pragma once

#include <string>
#include <utility>

#include "base/clock.hpp"
#include "base/date.hpp"

namespace mwp::cmd {

/// The moment before which everything recorded counts, and the day on which validity is judged. A date means all that
/// was recorded before the end of that day. Throws InputError.
std::pair<Moment, Date> moment_of(const std::string& text);

}  // namespace mwp::cmd
