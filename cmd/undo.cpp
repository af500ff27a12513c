// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/amend.hpp"

namespace mwp::cmd {

namespace {

class Undo : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("EVENT", &m_events, N_("events such as A57 (else what the last command recorded)")).is_required =
        false;
    options.option("--last", "N", &m_last, N_("what the last N commands recorded")).range(1, 10000).excludes("EVENT");
    options.option("--batch", "ID", &m_batch, N_("what a batch recorded")).excludes("EVENT").excludes("--last");
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::undo(desk, chosen(desk)); });
  }

 private:
  std::vector<domain::EventId> chosen(process::Desk& desk) const {
    if (m_batch) return process::events_of_batch(desk, *m_batch);
    return m_events.empty() ? process::last_commands(desk, m_last.value_or(1)) : m_events;
  }

  std::vector<domain::EventId> m_events;
  std::optional<int> m_last;
  std::optional<std::string> m_batch;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_undo() {
  return std::make_unique<Undo>();
}

}  // namespace mwp::cmd
