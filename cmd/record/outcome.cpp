// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordOutcome : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.operand("OUTCOME", &m_outcome, N_("oplossing, geen-oplossing, deels or aangehouden"))
        .one_of(domain::outcomes);
    options.option("--at", "RUNG", &m_rung, N_("the rung whose outcome it is")).required();
    options.option("--text", "TEXT", &m_text, N_("what was said")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) {
      return process::desk_outcome(desk, m_case, m_rung, m_outcome, m_text);
    });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_rung, m_outcome;
  std::optional<std::string> m_text;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_outcome() {
  return std::make_unique<RecordOutcome>();
}

}  // namespace mwp::cmd
