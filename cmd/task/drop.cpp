// SPDX-License-Identifier: EUPL-1.2
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "cmd/task/named.hpp"

namespace mwp::cmd {

namespace {

class TaskDrop : public Verb {
 public:
  void declare(OptionList& options) override {
    declare_named(options, m_named);
    m_recording.declare(options);
    options.require("--because");
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::end_tasks(desk, m_named, process::TaskEnd::Dropped); });
  }

 private:
  process::NamedTasks m_named;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_task_drop() {
  return std::make_unique<TaskDrop>();
}

}  // namespace mwp::cmd
