// SPDX-License-Identifier: EUPL-1.2
#include "report/dossier.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "render/case_sheet.hpp"
#include "render/dossier.hpp"

namespace mwp::cmd {

namespace {

class ReportDossier : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_cases, N_("case numbers, or - to read them from standard input"));
    options.flag("--redact", m_redact, N_("without who it is about; names and dates in texts made unreadable"));
    m_output.declare(options);
  }
  Exit run(Session& session) override {
    Words words(session.library());
    for (auto number : m_cases) get_case(session.file(), number);
    session.log_access(m_redact ? "report dossier --redact" : "report dossier", 'R', m_cases);
    DocumentWriter out(session, m_output);
    for (auto number : m_cases) {
      auto found = look(session, number);
      const auto& state = found.sheet.state;
      out.add(render::dossier_document(found, words.get("dossier.md.mustache", state.policy, state.region)));
    }
    out.finish();
    return Exit::Done;
  }

 private:
  report::Dossier look(Session& session, domain::CaseNumber number) const {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return report::dossier(session.file(), session.library(), number, session.today(), m_redact);
  }

  std::vector<domain::CaseNumber> m_cases;
  bool m_redact = false;
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_dossier() {
  return std::make_unique<ReportDossier>();
}

}  // namespace mwp::cmd
