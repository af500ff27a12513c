// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/papers.hpp"

namespace mwp::cmd {

namespace {

class RecordPlan : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--text", "TEXT", &m_plan.text, N_("the plan van aanpak")).text().required();
    options.option("--directed-by", "PARTY", &m_plan.directed_by, N_("who directs it"));
    options.option("--action", "WHO: WHAT @DATE", &m_plan.actions, N_("an action of the plan, which is a task"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::plan_of_action(desk, m_case, m_plan); });
  }

 private:
  domain::CaseNumber m_case;
  process::PlanOfAction m_plan;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_plan() {
  return std::make_unique<RecordPlan>();
}

}  // namespace mwp::cmd
