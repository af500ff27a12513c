// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/meetings.hpp"

namespace mwp::cmd {

namespace {

class MeetingChange : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.option("--on", "DATE", &m_change.on, N_("its new date"));
    options.option("--at", "HH:MM", &m_change.at, N_("time"));
    options.option("--place", "T", &m_change.place, N_("where")).excludes("--online");
    options.flag("--online", m_change.online, N_("held online"));
    options.option("--chair", "N", &m_change.chair, N_("who takes the chair"));
    options.option("--notes", "N", &m_change.notes, N_("who takes the notes"));
    m_recording.declare(options, false);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::change_meeting(desk, m_meeting, m_change); });
  }

 private:
  std::string m_meeting;
  process::MeetingChange m_change;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_change() {
  return std::make_unique<MeetingChange>();
}

}  // namespace mwp::cmd
