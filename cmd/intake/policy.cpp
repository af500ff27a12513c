// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/intake.hpp"

namespace mwp::cmd {

namespace {

class IntakePolicy : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--to", "P", &m_to, N_("the policy to follow from now on")).required();
    m_recording.declare(options);
    options.require("--because");
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::move_policy(desk, m_case, m_to); });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_to;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_intake_policy() {
  return std::make_unique<IntakePolicy>();
}

}  // namespace mwp::cmd
