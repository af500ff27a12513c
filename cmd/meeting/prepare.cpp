// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/wsr.hpp"

namespace mwp::cmd {

namespace {

class MeetingPrepare : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.operand("CASE", &m_case, N_("case number"));
    options
        .option("--client-informed", "DATE", &m_preparation.client_informed,
                N_("when client or representative was informed"))
        .needs("--informed-by");
    options.option("--informed-by", "PARTY", &m_preparation.informed_by, N_("who informed them"))
        .needs("--client-informed");
    options.option("--overview", "DATE", &m_preparation.overview,
                   N_("when the overview of what was tried was updated"));
    options.one_required({"--client-informed", "--overview"});
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::prepare_wsr(desk, m_meeting, m_case, m_preparation); });
  }

 private:
  std::string m_meeting;
  domain::CaseNumber m_case;
  process::Preparation m_preparation;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_prepare() {
  return std::make_unique<MeetingPrepare>();
}

}  // namespace mwp::cmd
