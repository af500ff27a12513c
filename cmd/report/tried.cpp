// SPDX-License-Identifier: EUPL-1.2
#include "render/tried.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "policy/toml.hpp"
#include "report/tried.hpp"

namespace mwp::cmd {

namespace {

class ReportTried : public Verb {
 public:
  void declare(OptionList& options) override {
    static constexpr std::string_view formats[] = {"text", "md", "json", "csv"};
    options.operand("CASE", &m_case, N_("case number"));
    m_output.declare(options, formats);
  }
  Exit run(Session& session) override {
    auto found = sheet(session);
    if (m_output.csv() || m_output.format == "md") {
      auto out = m_output.open(session);
      m_output.csv() ? render::tried_csv(found, m_output.excel, out) : out.write(document(session, found));
      out.finish();
    } else {
      m_output.print(
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

  static std::string document(Session& session, const report::TriedSheet& found) {
    auto path = session.library().data_dir() + "/templates/tried.md.mustache";
    return render::tried_document(found, policy::read_file(path, policy::largest_config));
  }

  domain::CaseNumber m_case;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_tried() {
  return std::make_unique<ReportTried>();
}

}  // namespace mwp::cmd
