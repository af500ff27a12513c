// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/filter.hpp"
#include "cmd/options/output.hpp"
#include "render/tasks.hpp"

namespace mwp::cmd {

namespace {

constexpr std::string_view statuses[] = {"open", "done", "dropped", "lapsed", "all"};

class TaskList : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("tasks of this case only")).is_required = false;
    options.option("--party", "PARTY", &m_party, N_("tasks that this party owns or supports"));
    options.option("--situation", "SITUATION", &m_situation, N_("tasks that this situation opened"));
    options.option("--status", "STATUS", &m_status, N_("open (default), done, dropped, lapsed or all"))
        .one_of(statuses);
    m_output.declare(options, OutputOptions::table);
  }
  Exit run(Session& session) override {
    if (m_situation) check_situation(session.library(), "--situation", *m_situation);
    if (m_party) session.library().lists().require("party", *m_party, "--party");
    if (m_output.json() || m_output.csv() || m_output.document()) {
      rows(session);
    } else {
      lines(session);
    }
    return Exit::Done;
  }

 private:
  void each(Session& session, const std::function<void(const casefile::Task&)>& visit) const {
    auto wanted = [&](const casefile::Task& task) {
      if (passes(task)) visit(task);
    };
    if (!m_case) return casefile::each_task(session.file(), m_status == "open", wanted);
    get_case(session.file(), *m_case);
    for (const auto& task : tasks_of(session.file(), *m_case)) wanted(task);
  }
  bool passes(const casefile::Task& task) const {
    return (m_status == "all" || m_status == task.status()) && (!m_situation || *m_situation == task.situation) &&
           (!m_party || task.concerns(*m_party));
  }
  void rows(Session& session) const {
    auto out = m_output.open(session);
    bool page = m_output.document() && m_output.format != "xlsx";
    auto rows =
        m_output.rows(session, out, page ? render::brief_task_columns() : render::task_columns(), "tasks", N_("Tasks"));
    each(session, [&](const casefile::Task& task) {
      rows->row(page ? render::brief_task_cells(task) : render::task_cells(task));
    });
    rows->end();
    out.finish();
  }
  void lines(Session& session) const {
    auto write = [&](render::Lines& lines) {
      render::TaskLines tasks(lines, session.today(), !m_case);
      each(session, [&](const casefile::Task& task) { tasks.add(task); });
    };
    m_output.print(session, write, {});
  }

  std::optional<domain::CaseNumber> m_case;
  std::optional<std::string> m_party, m_situation;
  std::string m_status = "open";
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_task_list() {
  return std::make_unique<TaskList>();
}

}  // namespace mwp::cmd
