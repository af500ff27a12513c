// SPDX-License-Identifier: EUPL-1.2
#include "report/overview.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/figures.hpp"
#include "process/due.hpp"

namespace mwp::cmd {

namespace {

class ReportOverview : public Verb {
 public:
  void declare(OptionList& options) override { m_figures.declare(options); }
  Exit run(Session& session) override {
    auto figures = m_figures.count(session, [&](casefile::CaseFile& file, const report::FigureQuestion& question) {
      return report::overview(file, session.library(), question, due(session, file, question.day));
    });
    m_figures.print(session, figures);
    return Exit::Done;
  }

 private:
  /// All that `mwp due` would tell on that day.
  static std::vector<report::DueDay> due(Session& session, casefile::CaseFile& file, Date day) {
    std::vector<report::DueDay> days;
    for (const auto& one : process::due(file, session.library(), day, {}))
      days.push_back({one.date, one.case_number, one.paused});
    return days;
  }

  FigureOptions m_figures{"open"};
};

}  // namespace

std::unique_ptr<Verb> make_report_overview() {
  return std::make_unique<ReportOverview>();
}

}  // namespace mwp::cmd
