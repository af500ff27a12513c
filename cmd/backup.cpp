// SPDX-License-Identifier: EUPL-1.2
#include "casefile/backup.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/session.hpp"

namespace mwp::cmd {

namespace {

class Backup : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("FILE", &m_target, N_("the copy to be made; must not exist"));
  }
  Exit run(Session& session) override {
    casefile::backup(session.file(), m_target);
    session.say(msg("backup made and verified: {}", m_target));
    return Exit::Done;
  }

 private:
  std::string m_target;
};

}  // namespace

std::unique_ptr<Verb> make_backup() {
  return std::make_unique<Backup>();
}

}  // namespace mwp::cmd
