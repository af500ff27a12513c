// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/wsr.hpp"

namespace mwp::cmd {

namespace {

class MeetingAgree : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.operand("AGREEMENT", &m_agreement.text, N_("\"WHO: WHAT @DATE\", which is a task"));
    options.option("--case", "CASE", &m_agreement.case_number, N_("the case it is about"));
    options.option("--kind", "KIND", &m_agreement.kind, N_("what it agrees; 'mwp help codes' lists the kinds"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::agree(desk, m_meeting, m_agreement); });
  }

 private:
  std::string m_meeting;
  process::Agreement m_agreement;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_agree() {
  return std::make_unique<MeetingAgree>();
}

}  // namespace mwp::cmd
