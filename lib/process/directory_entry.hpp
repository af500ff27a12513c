// SPDX-License-Identifier: EUPL-1.2
// One entry of the directory of providers, as `provider add` and a row of `provider import` say it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/projection/directory.hpp"
#include "process/desk.hpp"

namespace mwp::process {

/// What is said of a provider; what is left out stays as the directory has it.
struct DirectoryEntry {
  std::optional<std::string> agb, name;
  std::vector<std::string> regions, expertise;
  std::optional<std::string> did_maatwerk, email, text;
};

/// One of its values. `take` checks it and puts it where it belongs; `what` is the option or column that holds it.
/// Throws InputError.
struct DirectoryField {
  std::string_view column;
  void (*take)(Desk& desk, DirectoryEntry& entry, const std::string& value, const std::string& what);
  bool list = false;  ///< several values, taken one by one
};
/// THE entry: what an import may name, in the order in which a directory is printed.
std::span<const DirectoryField> directory_fields();

/// What was typed as options, checked. Throws InputError.
DirectoryEntry checked(Desk& desk, const DirectoryEntry& typed);
/// Lists in their order, each code once.
void tidy(DirectoryEntry& entry);

/// The provider of the directory that an entry is about; nothing for a new one. One that was entered without a code is
/// known by its name until its code is told. Throws InputError where the name alone does not tell.
std::optional<casefile::Provider> provider_meant(Desk& desk, const DirectoryEntry& entry);

/// True when the directory has all of it already.
bool says_nothing_new(const DirectoryEntry& entry, const casefile::Provider& known);

/// How events name the provider: as the directory does, or else by the entry's code or name.
std::string id_of(const std::optional<casefile::Provider>& known, const DirectoryEntry& entry);

/// The event of an entry whose values are checked.
NewEvent directory_event(const Desk& desk, const DirectoryEntry& entry, const std::string& id);

}  // namespace mwp::process
