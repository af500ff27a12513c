// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/global.hpp"
#include "base/message.hpp"

#include <array>

namespace mwp::cmd {

void GlobalOptions::declare(OptionList& options) {
  static constexpr std::array<std::string_view, 2> languages{"nl", "en"};
  static constexpr std::array<std::string_view, 3> colors{"auto", "always", "never"};
  options.option("-f,--file", "FILE", &file, N_("the case file (else MWP_FILE, else the configuration)")).global();
  options.option("--config", "DIR", &config, N_("the folder with config.toml and own policies (else MWP_CONFIG)"))
      .global();
  options.option("--actor", "NAME", &actor, N_("who types this (else MWP_ACTOR, else the login name)")).global();
  options.option("--wait", "SECONDS", &wait, N_("how long to wait while another command writes (10)"))
      .global()
      .range(0, 86400);
  options.option("--lang", "nl|en", &lang, N_("language of messages")).global().one_of(languages);
  options.option("--color", "WHEN", &color, N_("auto, always or never")).global().one_of(colors);
  options.flag("-q,--quiet", quiet, N_("say nothing of what went well")).global();
}

}  // namespace mwp::cmd
