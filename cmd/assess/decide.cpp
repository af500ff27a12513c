// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/assessment.hpp"

namespace mwp::cmd {

namespace {

class AssessDecide : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--meeting", "MEETING", &m_decision.meeting, N_("the commission's meeting")).required();
    options.option("--outcome", "OUTCOME", &m_decision.outcome, N_("the commission's outcome"))
        .one_of(domain::decisions)
        .required();
    options.option("--by", "NAME", &m_decision.by, N_("who gave it: always a named human"));
    options
        .option("--options", "T", &m_decision.options, N_("an option in regular care that the commission still sees"))
        .text();
    options.option("--missing", "T", &m_decision.missing, N_("aangehouden: what is missing"))
        .text()
        .needs("--from")
        .needs("--before");
    options.option("--from", "PARTY", &m_decision.from, N_("aangehouden: who must supply it")).needs("--missing");
    options.option("--before", "DATE", &m_decision.before, N_("aangehouden: by when")).needs("--missing");
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::decide(desk, m_case, m_decision); });
  }

 private:
  domain::CaseNumber m_case;
  process::CommissionOutcome m_decision;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_assess_decide() {
  return std::make_unique<AssessDecide>();
}

}  // namespace mwp::cmd
