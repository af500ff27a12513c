// SPDX-License-Identifier: EUPL-1.2
#include "report/throughput.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/figures.hpp"

namespace mwp::cmd {

namespace {

class ReportThroughput : public Verb {
 public:
  void declare(OptionList& options) override { m_figures.declare(options); }
  Exit run(Session& session) override {
    m_figures.print(session, m_figures.count(session, [&](casefile::CaseFile& file, const auto& question) {
      return report::throughput(file, session.library(), question);
    }));
    return Exit::Done;
  }

 private:
  FigureOptions m_figures{"all"};
};

}  // namespace

std::unique_ptr<Verb> make_report_throughput() {
  return std::make_unique<ReportThroughput>();
}

}  // namespace mwp::cmd
