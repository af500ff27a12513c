// SPDX-License-Identifier: EUPL-1.2
// The directory of providers, and how many places they have. Neither is about a case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/directory_entry.hpp"

namespace mwp::process {

/// Adds a provider, or changes the one with this AGB code or (without a code) this name. Throws InputError.
Draft add_provider(Desk& desk, const DirectoryEntry& entry);

/// The same for a CSV file whose header names agb, name, regions, expertise, did_maatwerk, email and text, in any order
/// and not all of them; lists are separated by space or |. A fault names line and column, and nothing is recorded. What
/// the directory has already is not recorded again. `name`: of the file, for errors.
Draft import_providers(Desk& desk, std::string_view csv, const std::string& name);

/// Places of one kind that a provider has in a region.
struct PlaceCount {
  std::string provider;  ///< AGB or name; the directory need not know it
  std::string kind;      ///< list `place-kind`
  std::string region;
  std::optional<int> planned, developing, free, taken;
  std::optional<int> group;  ///< clients per place
  std::optional<std::string> text;
};
Draft count_places(Desk& desk, const PlaceCount& count);

}  // namespace mwp::process
