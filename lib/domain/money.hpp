// SPDX-License-Identifier: EUPL-1.2
// Money: whole euro cents, typed and shown as euros.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mwp::domain {

/// "1234,56", "1234.56" or "1234" as cents; no sign, no thousands separator. Throws InputError ("bad-amount") naming
/// `what`.
std::int64_t parse_euros(std::string_view text, std::string_view what);

/// "1234,56"
std::string euros(std::int64_t cents);

}  // namespace mwp::domain
