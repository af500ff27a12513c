// SPDX-License-Identifier: EUPL-1.2
#include "report/directory.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mwp::report {

namespace {

bool among(const std::vector<std::string>& codes, const std::optional<std::string>& wanted) {
  return !wanted || std::find(codes.begin(), codes.end(), *wanted) != codes.end();
}

bool passes(const casefile::Provider& provider, const DirectoryFilter& filter, const std::string& needle) {
  const auto& did = provider.did_maatwerk;
  if (filter.did_maatwerk && (did.empty() ? "onbekend" : did) != *filter.did_maatwerk) return false;
  if (!among(provider.regions, filter.region) || !among(provider.expertise, filter.expertise)) return false;
  auto holds = [&](const std::string& text) { return fold(text).find(needle) != std::string::npos; };
  return needle.empty() || holds(provider.agb) || holds(provider.name) || holds(provider.email) || holds(provider.text);
}

}  // namespace

std::vector<casefile::Provider> directory(casefile::CaseFile& file, const DirectoryFilter& filter) {
  auto needle = filter.text ? fold(*filter.text) : std::string();
  auto found = providers(file);
  std::erase_if(found, [&](const auto& provider) { return !passes(provider, filter, needle); });
  return found;
}

ProviderSheet provider_sheet(casefile::CaseFile& file, policy::Library& library, std::string_view agb_or_name) {
  ProviderSheet sheet{get_provider(file, agb_or_name), {}, {}, {}};
  for (const auto& code : sheet.provider.regions) sheet.regions.emplace_back(code, library.region(code).name);
  for (const auto& code : sheet.provider.expertise)
    sheet.expertise.emplace_back(code, library.lists().describe("expertise", code));
  sheet.places = places(file, {.provider = sheet.provider.id});
  return sheet;
}

}  // namespace mwp::report
