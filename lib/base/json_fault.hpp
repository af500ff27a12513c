// SPDX-License-Identifier: EUPL-1.2
// Where a text stops being JSON as mwp takes it (Value::parse_json): for input that people look into by line and
// column.
#pragma once

#include <cstddef>
#include <string_view>

namespace mwp {

/// The byte at which reading stopped, counted from 1; 0 when all is well.
std::size_t json_fault(std::string_view text);

}  // namespace mwp
