// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/agenda.hpp"

namespace mwp::cmd {

namespace {

class MeetingFill : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::fill_agenda(desk, m_meeting); });
  }

 private:
  std::string m_meeting;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_fill() {
  return std::make_unique<MeetingFill>();
}

}  // namespace mwp::cmd
