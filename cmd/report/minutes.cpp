// SPDX-License-Identifier: EUPL-1.2
#include "report/minutes.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "render/minutes.hpp"

namespace mwp::cmd {

namespace {

class ReportMinutes : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id"));
    m_output.declare(options, {"json"});
  }
  Exit run(Session& session) override {
    auto found = look(session);
    const auto& agenda = found.agenda;
    m_output.print(
        session,
        [&](Words& words, DocumentWriter& out) {
          out.add(render::minutes_document(
              found, {words.get("minutes.md.mustache", agenda.policy, agenda.meeting.region),
                      words.get("minutes-item.md.mustache", agenda.policy, agenda.meeting.region)}));
        },
        [&](render::Sink& out) { render::minutes_json(found, out); });
    return Exit::Done;
  }

 private:
  report::Minutes look(Session& session) const {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return report::minutes(session.file(), session.library(), m_meeting, session.today());
  }

  std::string m_meeting;
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_minutes() {
  return std::make_unique<ReportMinutes>();
}

}  // namespace mwp::cmd
