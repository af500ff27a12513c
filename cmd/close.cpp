// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/rounds.hpp"

namespace mwp::cmd {

namespace {

class Close : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--reason", "REASON", &m_reason, N_("why; 'mwp help codes' lists them")).required();
    options.option("--died", "DATE", &m_died, N_("day of death, with --reason overleden"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::close_case(desk, m_case, m_reason, m_died); });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_reason;
  std::optional<Date> m_died;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_close() {
  return std::make_unique<Close>();
}

}  // namespace mwp::cmd
