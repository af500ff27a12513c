// SPDX-License-Identifier: EUPL-1.2
// Options that every verb takes, before or behind it.
#pragma once

#include <optional>
#include <string>

#include "cmd/parse.hpp"

namespace mwp::cmd {

struct GlobalOptions {
  std::optional<std::string> file, config, actor, lang, color;
  std::optional<int> wait;  ///< seconds
  bool quiet = false;

  void declare(OptionList& options);
};

}  // namespace mwp::cmd
