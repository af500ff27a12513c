// SPDX-License-Identifier: EUPL-1.2
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "cmd/task/named.hpp"

namespace mwp::cmd {

namespace {

class TaskDone : public Verb {
 public:
  void declare(OptionList& options) override {
    declare_named(options, m_named);
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::end_tasks(desk, m_named, process::TaskEnd::Done); });
  }

 private:
  process::NamedTasks m_named;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_task_done() {
  return std::make_unique<TaskDone>();
}

}  // namespace mwp::cmd
