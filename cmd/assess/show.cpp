// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "casefile/projection/assessment.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/assessment.hpp"

namespace mwp::cmd {

namespace {

class AssessShow : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    auto state = get_case(session.file(), m_case);
    auto sheet =
        render::AssessmentSheet{state, session.library().policy(state.policy), answers_of(session.file(), m_case)};
    m_output.print(
        session, [&](render::Lines& lines) { render::assessment_text(sheet, lines); },
        [&](render::Sink& out) { render::assessment_json(sheet, out); });
    return Exit::Done;
  }

 private:
  domain::CaseNumber m_case;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_assess_show() {
  return std::make_unique<AssessShow>();
}

}  // namespace mwp::cmd
