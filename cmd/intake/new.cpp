// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/intake.hpp"

namespace mwp::cmd {

namespace {

class IntakeNew : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--from", "FILE|-", &m_from, N_("the form, in TOML or JSON")).required();
    options.option("--region", "CODE", &m_intake.region, N_("zorgkantoorregio (else the form's, else the default)"));
    options.option("--policy", "P", &m_intake.policy, N_("policy (else the form's, else the region's)"));
    options.option("--handler", "NAME", &m_intake.handler, N_("who handles the case (else the actor)"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    auto text = session.inputs().read(m_from);
    return m_recording.record(session, [&](process::Desk& desk) {
      return process::open_case(desk, process::read_form(text, m_from, desk.library, desk.today), m_intake);
    });
  }

 private:
  std::string m_from;
  process::IntakeOptions m_intake;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_intake_new() {
  return std::make_unique<IntakeNew>();
}

}  // namespace mwp::cmd
