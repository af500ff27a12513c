// SPDX-License-Identifier: EUPL-1.2
#include "render/tried.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "report/tried.hpp"

namespace mwp::cmd {

namespace {

class ReportTried : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    m_output.declare(options, {"json", "csv", "xlsx"});
  }
  Exit run(Session& session) override {
    auto found = sheet(session);
    if (m_output.document() && m_output.output.format != "text") {
      Words words(session.library());
      DocumentWriter out(session, m_output);
      out.add(render::tried_document(found, words.get("tried.md.mustache", found.state.policy, found.state.region)));
      out.finish();
    } else if (m_output.output.csv() || m_output.output.format == "xlsx") {
      auto out = m_output.output.open(session);
      render::tried_rows(found,
                         *m_output.output.rows(session, out, render::tried_columns(), "tried", N_("Tried so far")));
      out.finish();
    } else {
      m_output.output.print(
          session, [&](render::Lines& lines) { render::tried_text(found, lines); },
          [&](render::Sink& out) { render::tried_json(found, out); });
    }
    return Exit::Done;
  }

 private:
  report::TriedSheet sheet(Session& session) const {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return report::tried_sheet(session.file(), session.library(), m_case, session.today());
  }

  domain::CaseNumber m_case;
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_tried() {
  return std::make_unique<ReportTried>();
}

}  // namespace mwp::cmd
