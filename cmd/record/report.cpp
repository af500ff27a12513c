// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordReport : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--to", "PARTY", &m_party, N_("the party that was told; 'mwp help codes' lists them")).required();
    options.option("--reference", "R", &m_reference, N_("its reference"));
    options.option("--text", "TEXT", &m_text, N_("what was reported")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) {
      return process::report_to(desk, m_case, m_party, m_reference, m_text);
    });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_party;
  std::optional<std::string> m_reference, m_text;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_report() {
  return std::make_unique<RecordReport>();
}

}  // namespace mwp::cmd
