// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/rounds.hpp"

namespace mwp::cmd {

namespace {

class Reopen : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--policy", "P", &m_policy, N_("policy of the new round (else the region's)"));
    m_recording.declare(options);
    options.require("--because");
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::reopen_case(desk, m_case, m_policy); });
  }

 private:
  domain::CaseNumber m_case;
  std::optional<std::string> m_policy;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_reopen() {
  return std::make_unique<Reopen>();
}

}  // namespace mwp::cmd
