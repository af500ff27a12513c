// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/intake.hpp"

namespace mwp::cmd {

namespace {

class IntakeForm : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--from", "FILE|-", &m_from, N_("the form; only what is in it changes")).excludes("--confirm");
    options.flag("--confirm", m_confirm, N_("the form as it stands still holds, in this round"));
    options.one_required({"--from", "--confirm"});
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    auto text = m_from ? session.inputs().read(*m_from) : std::string();
    return m_recording.record(session, [&](process::Desk& desk) {
      if (m_confirm) return process::confirm_form(desk, m_case);
      return process::change_form(desk, m_case, process::read_form(text, *m_from, desk.library, desk.today));
    });
  }

 private:
  domain::CaseNumber m_case;
  std::optional<std::string> m_from;
  bool m_confirm = false;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_intake_form() {
  return std::make_unique<IntakeForm>();
}

}  // namespace mwp::cmd
