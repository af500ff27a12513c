// SPDX-License-Identifier: EUPL-1.2
#include "report/followup.hpp"
#include "base/message.hpp"
#include "casefile/projection/meeting.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "render/followup.hpp"

namespace mwp::cmd {

namespace {

class ReportFollowUp : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--region", "CODE", &m_question.region, N_("agreements about cases of this region"));
    options.option("--meeting", "MEETING", &m_question.meeting, N_("agreements of this meeting"));
    options.option("--party", "PARTY", &m_question.party, N_("what this party must do"));
    options.option("--from", "DATE", &m_question.from, N_("agreed on or after this day"));
    options.option("--to", "DATE", &m_question.to, N_("agreed on or before this day"));
    options.flag("--overdue", m_question.overdue, N_("only what is overdue"));
    options.flag("--all", m_question.closed, N_("with what is done or dropped"));
    m_output.declare(options, {"json", "csv", "xlsx"});
  }
  Exit run(Session& session) override {
    auto found = look(session);
    if (m_output.document() && m_output.output.format != "text") {
      Words words(session.library());
      DocumentWriter out(session, m_output);
      out.add(render::follow_up_document(found, words.get("followup.md.mustache", {}, found.region)));
      out.finish();
    } else {
      auto out = m_output.output.open(session);
      bool people = !m_output.output.json() && !m_output.output.csv();
      auto rows =
          m_output.output.rows(session, out, render::follow_up_columns(people), "agreements", N_("Follow-up list"));
      render::follow_up_rows(found, people, *rows);
      out.finish();
    }
    return Exit::Done;
  }

 private:
  report::FollowUp look(Session& session) {
    auto& library = session.library();
    if (m_question.region) m_question.region = library.region_on(*m_question.region, session.today()).code;
    if (m_question.party) library.lists().require("party", *m_question.party, "--party");
    if (m_question.meeting) casefile::get_meeting(session.file(), *m_question.meeting);
    return report::follow_up(session.file(), library, session.today(), m_question);
  }

  report::FollowUpQuestion m_question;
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_followup() {
  return std::make_unique<ReportFollowUp>();
}

}  // namespace mwp::cmd
