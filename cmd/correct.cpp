// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/amend.hpp"

namespace mwp::cmd {

namespace {

class Correct : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("EVENT", &m_event, N_("the event, such as A57; 'mwp log CASE' shows them"));
    options.operand("KEY=VALUE", &m_changes, N_("what it should have said, such as outcome=toegelaten")).is_required =
        false;
    options.option("--on", "DATE", &m_on, N_("the date on which it happened"));
    m_recording.declare(options, false);
    options.require("--because");
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::correct(desk, m_event, m_on, changes()); });
  }

 private:
  process::Said::Changes changes() const {
    process::Said::Changes all;
    for (const auto& typed : m_changes) {
      auto equals = typed.find('=');
      if (equals == 0 || equals == std::string::npos)
        throw UsageError("bad-change", msg("'{}' is not KEY=VALUE", typed), tr("write it as outcome=toegelaten"));
      all.emplace_back(typed.substr(0, equals), typed.substr(equals + 1));
    }
    return all;
  }

  domain::EventId m_event;
  std::vector<std::string> m_changes;
  std::optional<Date> m_on;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_correct() {
  return std::make_unique<Correct>();
}

}  // namespace mwp::cmd
