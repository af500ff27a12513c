// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordLink : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--with", "CASE", &m_with, N_("the other case, which gets the same link")).required();
    options.option("--kind", "KIND", &m_kind, N_("how; 'mwp help codes' lists the kinds")).required();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::link_cases(desk, m_case, m_with, m_kind); });
  }

 private:
  domain::CaseNumber m_case, m_with;
  std::string m_kind;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_link() {
  return std::make_unique<RecordLink>();
}

}  // namespace mwp::cmd
