// SPDX-License-Identifier: EUPL-1.2
// The directory of providers, and one of them with its places.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/directory.hpp"
#include "casefile/projection/places.hpp"
#include "policy/library.hpp"

namespace mwp::report {

struct DirectoryFilter {
  std::optional<std::string> region, expertise;
  std::optional<std::string> did_maatwerk;  ///< `onbekend`: also where nothing was said
  std::optional<std::string> text;          ///< marks and capitals do not count
};
std::vector<casefile::Provider> directory(casefile::CaseFile& file, const DirectoryFilter& filter);

struct ProviderSheet {
  casefile::Provider provider;
  std::vector<std::pair<std::string, std::string>> regions, expertise;  ///< code, name
  std::vector<casefile::Places> places;
};
/// Throws NotFound or InputError.
ProviderSheet provider_sheet(casefile::CaseFile& file, policy::Library& library, std::string_view agb_or_name);

}  // namespace mwp::report
