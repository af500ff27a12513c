// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/terms.hpp"

namespace mwp::cmd {

namespace {

class RecordPause : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--term", "TERM", &m_term, N_("the term, as the policy names it: letter, dossierhouder …"))
        .required();
    m_recording.declare(options);
    options.require("--because");
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::pause(desk, m_case, m_term); });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_term;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_pause() {
  return std::make_unique<RecordPause>();
}

}  // namespace mwp::cmd
