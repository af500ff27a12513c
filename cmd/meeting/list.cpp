// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/meeting/rows.hpp"
#include "cmd/options/output.hpp"
#include "process/steps.hpp"

namespace mwp::cmd {

namespace {

class MeetingList : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("BODY", &m_body, N_("meetings of this body only")).is_required = false;
    m_output.declare(options, OutputOptions::table_ics);
  }
  Exit run(Session& session) override {
    if (m_body) process::body_of(session.library(), *m_body);
    print_meetings(session, m_output, casefile::meetings(session.file(), m_body));
    return Exit::Done;
  }

 private:
  std::optional<std::string> m_body;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_list() {
  return std::make_unique<MeetingList>();
}

}  // namespace mwp::cmd
