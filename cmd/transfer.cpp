// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/rounds.hpp"

namespace mwp::cmd {

namespace {

class Transfer : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--to", "REGION", &m_to, N_("the region that becomes responsible")).required();
    options.option("--on", "DATE", &m_from, N_("its first day; may be to come")).required();
    m_recording.declare(options, false);
    options.require("--because");
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::transfer_case(desk, m_case, m_to, m_from); });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_to;
  Date m_from;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_transfer() {
  return std::make_unique<Transfer>();
}

}  // namespace mwp::cmd
