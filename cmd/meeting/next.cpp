// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/meeting/rows.hpp"
#include "cmd/options/output.hpp"
#include "process/meetings.hpp"
#include "process/steps.hpp"

namespace mwp::cmd {

namespace {

class MeetingNext : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("BODY", &m_body, N_("meetings of this body only")).is_required = false;
    m_output.declare(options, OutputOptions::table_ics);
  }
  Exit run(Session& session) override {
    if (m_body) process::body_of(session.library(), *m_body);
    std::vector<casefile::Meeting> next;
    for (auto& meeting : casefile::meetings(session.file(), m_body)) {
      if (meeting.cancelled || meeting.on < session.today()) continue;
      bool first = std::none_of(next.begin(), next.end(), [&](const auto& earlier) {
        return earlier.body == meeting.body && earlier.region == meeting.region;
      });
      if (first) next.push_back(std::move(meeting));
    }
    print_meetings(session, m_output, next);
    if (next.empty() && m_body) suggest(session);
    return Exit::Done;
  }

 private:
  /// Nothing is planned: when would it be, at the rhythm of the body?
  void suggest(Session& session) {
    process::Desk desk{session.file(), session.library(), session.today(), {}};
    if (auto next = process::next_by_rhythm(desk, *m_body, "")) {
      auto date = next->due.iso();
      session.say(
          msg("none is planned; at its rhythm the next would be {}: mwp meeting plan {} --on {}", date, *m_body, date));
    }
  }

  std::optional<std::string> m_body;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_next() {
  return std::make_unique<MeetingNext>();
}

}  // namespace mwp::cmd
