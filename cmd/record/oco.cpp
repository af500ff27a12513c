// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordOco : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--involved", "ANSWER", &m_oco.involved, N_("is an OCO involved")).one_of(domain::yes_no).required();
    options.option("--offered", "DATE", &m_oco.offered, N_("when the use of an OCO was offered"));
    options.option("--name", "NAME", &m_oco.name, N_("who it is; stored with the identity"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::oco(desk, m_case, m_oco); });
  }

 private:
  domain::CaseNumber m_case;
  process::Oco m_oco;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_oco() {
  return std::make_unique<RecordOco>();
}

}  // namespace mwp::cmd
