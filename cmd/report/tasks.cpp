// SPDX-License-Identifier: EUPL-1.2
#include "report/tasks.hpp"
#include "base/message.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "render/task_matrix.hpp"

namespace mwp::cmd {

namespace {

class ReportTasks : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("how the tasks of this case stand too")).is_required = false;
    options.option("--policy", "P", &m_policy, N_("policy (that of the case, or of the region)"));
    options.option("--region", "CODE", &m_region, N_("as this zorgkantoorregio corrects it (that of the case)"));
    m_output.declare(options, {"json", "csv", "xlsx"});
  }
  Exit run(Session& session) override {
    auto found = matrix(session);
    if (m_output.document() && m_output.output.format != "text") {
      Words words(session.library());
      DocumentWriter out(session, m_output);
      out.add(render::task_matrix_document(found, words.get("tasks.md.mustache", found.policy, found.region)));
      out.finish();
    } else if (m_output.output.csv() || m_output.output.format == "xlsx") {
      auto out = m_output.output.open(session);
      render::task_matrix_rows(
          found, *m_output.output.rows(session, out, render::task_matrix_columns(found), "tasks", N_("Tasks")));
      out.finish();
    } else {
      m_output.output.print(
          session, [&](render::Lines& lines) { render::task_matrix_text(found, lines); },
          [&](render::Sink& out) { render::task_matrix_json(found, out); });
    }
    return Exit::Done;
  }

 private:
  report::TaskMatrix matrix(Session& session) {
    auto& library = session.library();
    std::optional<casefile::CaseState> state;
    if (m_case) state = get_case(session.file(), *m_case);
    auto code = m_region ? library.region_on(*m_region, session.today()).code : state ? state->region : "";
    const auto* region = code.empty() ? nullptr : &library.region(code);
    std::string policy(policy::current_policy);
    if (region) policy = region->policy;
    if (state) policy = state->policy;
    policy = m_policy.value_or(policy);
    auto found = report::task_matrix(library.policy(policy), region);
    if (m_case) report::add_case(found, session.file(), *m_case);
    return found;
  }

  std::optional<domain::CaseNumber> m_case;
  std::optional<std::string> m_policy, m_region;
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_tasks() {
  return std::make_unique<ReportTasks>();
}

}  // namespace mwp::cmd
