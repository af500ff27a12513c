// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "cmd/task/named.hpp"

namespace mwp::cmd {

namespace {

class TaskAssign : public Verb {
 public:
  void declare(OptionList& options) override {
    declare_named(options, m_named);
    options.option("--owner", "PARTY", &m_owner, N_("whose task it is; 'mwp help codes' lists the parties")).required();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::assign_task(desk, m_named, m_owner); });
  }

 private:
  process::NamedTasks m_named;
  std::string m_owner;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_task_assign() {
  return std::make_unique<TaskAssign>();
}

}  // namespace mwp::cmd
