// SPDX-License-Identifier: EUPL-1.2
// Free-text search: marks and capitals do not count; %, _ and quotes are just characters.
#pragma once

#include <string>

#include "casefile/casefile.hpp"

namespace mwp::casefile {

/// Whether `text` stands in the case: its form, provider, or any text recorded about it. Never in its identity.
bool mentions(CaseFile& file, CaseNumber number, const std::string& text);

}  // namespace mwp::casefile
