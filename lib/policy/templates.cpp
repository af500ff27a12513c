// SPDX-License-Identifier: EUPL-1.2
// The words of documents: which file has them for a policy and a region.
#include <algorithm>
#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "policy/library.hpp"
#include "policy/toml.hpp"

namespace mwp::policy {

namespace fs = std::filesystem;

TemplateText Library::template_text(const std::string& name, std::string_view policy, std::string_view region) const {
  std::vector<std::string> places;
  auto look_in = [&](const std::string& base, std::initializer_list<std::string_view> folders) {
    for (auto folder : folders) {
      if (!folder.empty()) places.push_back(fmt::format("{}/templates/{}/{}", base, folder, name));
    }
    places.push_back(fmt::format("{}/templates/{}", base, name));
  };
  if (!m_config_dir.empty()) look_in(m_config_dir, {region, policy});
  auto shipped = places.size();
  look_in(m_data_dir, {policy});
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::error_code fault;
    if (!fs::exists(places[i], fault)) continue;
    if (i < shipped) check_safe(places[i]);
    return {places[i], read_file(places[i], largest_config)};
  }
  throw InputError("no-such-template", msg("there is no template '{}'", name), tr("install mwp anew"));
}

/// An own template takes the place of a shipped one: a misspelt name would never be found.
void Library::check_templates() {
  auto own = m_config_dir + "/templates";
  std::error_code fault;
  if (m_config_dir.empty() || !fs::is_directory(own, fault)) return;
  std::vector<std::string> known;
  for (const auto& entry : fs::recursive_directory_iterator(m_data_dir + "/templates", fault))
    known.push_back(entry.path().filename().string());
  for (const auto& entry : fs::recursive_directory_iterator(own, fault)) {
    auto path = entry.path().string();
    check_safe(path);
    if (entry.is_directory(fault)) {
      auto name = entry.path().filename().string();
      auto policies = policy_ids();
      if (std::find(policies.begin(), policies.end(), name) == policies.end()) region(name);
      continue;
    }
    auto name = entry.path().filename().string();
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      auto near = nearest(name, known);
      throw InputError("no-such-template", msg("'{}': mwp has no template of this name", path),
                       near.empty() ? std::string() : msg("did you mean '{}'?", near));
    }
  }
}

}  // namespace mwp::policy
