// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/session.hpp"

namespace mwp::cmd {

namespace {

class ConfigPath : public Verb {
 public:
  void declare(OptionList& options) override { static_cast<void>(options); }
  Exit run(Session& session) override {
    Output out(std::nullopt, "");
    out.write(session.library().config_dir() + "\n" + session.library().data_dir() + "\n" + session.file_path() + "\n");
    out.finish();
    return Exit::Done;
  }

 private:
};

}  // namespace

std::unique_ptr<Verb> make_config_path() {
  return std::make_unique<ConfigPath>();
}

}  // namespace mwp::cmd
