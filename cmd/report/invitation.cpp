// SPDX-License-Identifier: EUPL-1.2
#include "report/invitation.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "render/invitation.hpp"

namespace mwp::cmd {

namespace {

class ReportInvitation : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id of a wsr"));
    options.option("--dated", "DATE", &m_dated, N_("the date on the letters (today)"));
    m_output.declare(options, {"json"});
  }
  Exit run(Session& session) override {
    auto found = look(session);
    m_output.print(
        session,
        [&](Words& words, DocumentWriter& out) {
          for (const auto& invitation : found) {
            const auto& region = invitation.meeting.region;
            out.add(render::invitation_document(invitation, words.get("letter.md.mustache", invitation.policy, region),
                                                words.get("invitation.md.mustache", invitation.policy, region)));
          }
        },
        [&](render::Sink& out) { render::invitations_json(found, out); });
    return Exit::Done;
  }

 private:
  std::vector<report::Invitation> look(Session& session) const {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return report::invitations(session.file(), session.library(), m_meeting, m_dated.value_or(session.today()));
  }

  std::string m_meeting;
  std::optional<Date> m_dated;
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_invitation() {
  return std::make_unique<ReportInvitation>();
}

}  // namespace mwp::cmd
