// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/escalation.hpp"

namespace mwp::cmd {

namespace {

class Escalate : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--to", "RUNG|SITUATION", &m_to, N_("the rung or situation to enter")).required();
    options.option("--registered-by", "PARTY", &m_registered_by,
                   N_("the party that registers the case there (else the one whose part it is)"));
    m_recording.declare(options);
    options.require("--because");
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::escalate(desk, m_case, m_to, m_registered_by); });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_to;
  std::optional<std::string> m_registered_by;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_escalate() {
  return std::make_unique<Escalate>();
}

}  // namespace mwp::cmd
