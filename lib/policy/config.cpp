// SPDX-License-Identifier: EUPL-1.2
// The user's config.toml.
#include <sys/stat.h>

#include <array>

#include "base/error.hpp"
#include "base/message.hpp"
#include "policy/library.hpp"
#include "policy/toml.hpp"

namespace mwp::policy {

const Config& Library::config() {
  if (m_config) return *m_config;
  struct stat info {};
  bool folder = !m_config_dir.empty() && stat(m_config_dir.c_str(), &info) == 0;
  if (m_config_required && (!folder || !S_ISDIR(info.st_mode))) {
    throw InputError("no-config", msg("'{}': not a folder with configuration", m_config_dir),
                     tr("name an existing folder with --config, or unset MWP_CONFIG"));
  }
  Config config;
  auto path = m_config_dir + "/config.toml";
  if (folder && stat(path.c_str(), &info) == 0) {
    check_safe(m_config_dir);
    check_safe(path);
    Document document{read_toml_file(path), path, {}, {}, {}};
    Reader reader(document);
    static constexpr std::array<std::string_view, 2> languages{"nl", "en"};
    config.case_file = reader.maybe_text("case_file");
    config.actor = reader.maybe_text("actor");
    if (reader.has("lang")) config.lang = reader.word("lang", languages);
    config.shared_group = reader.flag("shared_group", false);
    config.allow_network = reader.flag("allow_network", false);
    if (reader.has("retention_years")) config.retention_years = reader.number("retention_years", 1, 100);
    for (auto& [name, table] : reader.tables("filter")) config.filters.emplace(name, read_filter(table));
    auto converter = reader.table("converter");
    for (auto& [form, words] : config.converters) {
      if (converter.has(form)) words = converter.text_or_texts(form);
      if (words.empty()) converter.fail(form, msg("expected a program, and its arguments"));
    }
    converter.done();
    reader.done();
  }
  m_config = std::move(config);
  return *m_config;
}

}  // namespace mwp::policy
