// SPDX-License-Identifier: EUPL-1.2
#include "report/tasks.hpp"
#include "base/message.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "policy/toml.hpp"
#include "render/task_matrix.hpp"

namespace mwp::cmd {

namespace {

class ReportTasks : public Verb {
 public:
  void declare(OptionList& options) override {
    static constexpr std::string_view formats[] = {"text", "md", "json", "csv"};
    options.operand("CASE", &m_case, N_("how the tasks of this case stand too")).is_required = false;
    options.option("--policy", "P", &m_policy, N_("policy (that of the case, or of the region)"));
    options.option("--region", "CODE", &m_region, N_("as this zorgkantoorregio corrects it (that of the case)"));
    m_output.declare(options, formats);
  }
  Exit run(Session& session) override {
    auto found = matrix(session);
    if (m_output.csv() || m_output.format == "md") {
      print_document(session, found);
    } else {
      m_output.print(
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

  void print_document(Session& session, const report::TaskMatrix& found) const {
    auto out = m_output.open(session);
    if (m_output.csv()) {
      render::task_matrix_csv(found, m_output.excel, out);
    } else {
      auto path = session.library().data_dir() + "/templates/tasks.md.mustache";
      out.write(render::task_matrix_document(found, policy::read_file(path, policy::largest_config)));
    }
    out.finish();
  }

  std::optional<domain::CaseNumber> m_case;
  std::optional<std::string> m_policy, m_region;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_tasks() {
  return std::make_unique<ReportTasks>();
}

}  // namespace mwp::cmd
