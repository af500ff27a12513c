// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/filter.hpp"

namespace mwp::cmd {

namespace {

class ConfigCheck : public Verb {
 public:
  void declare(OptionList& options) override { static_cast<void>(options); }
  Exit run(Session& session) override {
    session.library().check_all();
    for (const auto& [name, stored] : session.library().config().filters) FilterOptions(name).filter(session);
    session.say(msg("{} policies and {} regions are sound", session.library().policy_ids().size(),
                    session.library().region_codes().size()));
    return Exit::Done;
  }
};

}  // namespace

std::unique_ptr<Verb> make_config_check() {
  return std::make_unique<ConfigCheck>();
}

}  // namespace mwp::cmd
