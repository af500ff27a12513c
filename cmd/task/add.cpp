// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/tasks.hpp"

namespace mwp::cmd {

namespace {

class TaskAdd : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number")).excludes("--meeting").is_required = false;
    options.option("--meeting", "MEETING", &m_meeting, N_("or the meeting that agreed on it, about no case"));
    options.one_required({"CASE", "--meeting"});
    options.option("--text", "TEXT", &m_task.text, N_("what is to be done")).text().required();
    options.option("--owner", "PARTY", &m_task.owner, N_("whose task it is; 'mwp help codes' lists the parties"))
        .required();
    options.option("--due", "DATE", &m_task.due, N_("by when"));
    options.option("--kind", "K", &m_task.kind, N_("kind of agreement; 'mwp help codes' lists them"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) {
      return m_case ? process::add_task(desk, *m_case, m_task) : process::add_meeting_task(desk, *m_meeting, m_task);
    });
  }

 private:
  std::optional<domain::CaseNumber> m_case;
  std::optional<std::string> m_meeting;
  process::NewTask m_task;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_task_add() {
  return std::make_unique<TaskAdd>();
}

}  // namespace mwp::cmd
