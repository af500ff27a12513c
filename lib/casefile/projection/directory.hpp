// SPDX-License-Identifier: EUPL-1.2
// The directory of providers: what the office knows of each, whether or not it has a part in any case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection directory_projection();

struct Provider {
  std::string id;  ///< the AGB code it was entered with, or its name where there was none; events name it so
  std::string agb;
  std::string name;
  std::vector<std::string> regions;    ///< codes, sorted
  std::vector<std::string> expertise;  ///< codes of the list `expertise`, sorted
  std::string did_maatwerk;            ///< has carried out a Maatwerkproces: ja, nee, onbekend; empty: not said
  std::string email;
  std::string text;

  /// Its name, or its AGB code where no name is known.
  const std::string& shown() const { return name.empty() ? agb : name; }
};

/// By name, marks and capitals aside.
std::vector<Provider> providers(CaseFile& file);

/// All providers of this name, marks and capitals aside: there may be several, each with an AGB code of its own.
std::vector<Provider> providers_named(CaseFile& file, std::string_view name);

/// The one provider that goes by this AGB code or name; nothing where the directory knows none, or several of the name.
std::optional<Provider> find_provider(CaseFile& file, std::string_view agb_or_name);
/// Throws NotFound ("no-such-provider"), or InputError ("several-providers") that names the AGB codes.
Provider get_provider(CaseFile& file, std::string_view agb_or_name);

}  // namespace mwp::casefile
