// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/agenda.hpp"

namespace mwp::cmd {

namespace {

class MeetingDrop : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.operand("CASE", &m_cases, N_("case numbers, or - to read them from standard input"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::drop_from_agenda(desk, m_meeting, m_cases); });
  }

 private:
  std::string m_meeting;
  std::vector<domain::CaseNumber> m_cases;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_drop() {
  return std::make_unique<MeetingDrop>();
}

}  // namespace mwp::cmd
