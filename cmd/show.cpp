// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/case_sheet.hpp"
#include "report/case_sheet.hpp"

namespace mwp::cmd {

namespace {

class Show : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--as-of", "DATE|TIMESTAMP", &m_as_of, N_("the case as it was known then"));
    options.flag("--identity", m_identity, N_("who the client is; that you looked is logged"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    if (m_identity) {
      get_case(session.file(), m_case);
      session.log_access("show", 'R', m_case);
    }
    print(session, sheet(session));
    return Exit::Done;
  }

 private:
  report::CaseSheet sheet(Session& session) {
    if (!m_as_of) {
      casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
      return report::case_sheet(session.file(), session.library(), m_case, session.today(), m_identity);
    }
    auto [moment, day] = moment_of(*m_as_of);
    auto then = session.file().as_of(moment, m_case);
    return report::case_sheet(then, session.library(), m_case, day, m_identity);
  }

  /// A date means all that was recorded before the end of that day.
  static std::pair<Moment, Date> moment_of(const std::string& text) {
    if (auto moment = parse_moment(text)) return {*moment + std::chrono::seconds(1), day_in_amsterdam(*moment)};
    auto day = parse_date(text, "--as-of");
    return {begin_in_amsterdam(day + 1), day};
  }

  void print(Session& session, const report::CaseSheet& found) {
    m_output.print(
        session, [&](render::Lines& lines) { render::case_sheet_text(found, lines); },
        [&](render::Sink& out) { render::case_sheet_json(found, out); });
  }

  domain::CaseNumber m_case;
  std::optional<std::string> m_as_of;
  bool m_identity = false;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_show() {
  return std::make_unique<Show>();
}

}  // namespace mwp::cmd
