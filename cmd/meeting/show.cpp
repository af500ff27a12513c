// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/meeting_sheet.hpp"
#include "report/meeting_sheet.hpp"

namespace mwp::cmd {

namespace {

class MeetingShow : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    auto sheet = report::meeting_sheet(session.file(), m_meeting, session.today());
    m_output.print(
        session, [&](render::Lines& lines) { render::meeting_sheet_text(sheet, lines); },
        [&](render::Sink& out) { render::meeting_sheet_json(sheet, out); });
    return Exit::Done;
  }

 private:
  std::string m_meeting;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_show() {
  return std::make_unique<MeetingShow>();
}

}  // namespace mwp::cmd
