// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/meetings.hpp"

namespace mwp::cmd {

namespace {

class MeetingOutcome : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.operand("CASE", &m_case, N_("case number"));
    options.operand("OUTCOME", &m_outcome.outcome, N_("oplossing, geen-oplossing, deels or aangehouden"))
        .one_of(domain::outcomes);
    options.option("--text", "TEXT", &m_outcome.text, N_("what was said")).text();
    options.option("--advise", "WHAT", &m_outcome.advise, N_("what the meeting advises")).one_of(domain::advices);
    options.option("--counts-for", "RUNG", &m_outcome.counts_for, N_("the rung it counts for (else the body's own)"));
    options.option("--agree", "WHO: WHAT @DATE", &m_outcome.agreements, N_("an agreement, which is a task"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::record_outcome(desk, m_meeting, m_case, m_outcome); });
  }

 private:
  std::string m_meeting;
  domain::CaseNumber m_case;
  process::MeetingOutcome m_outcome;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_outcome() {
  return std::make_unique<MeetingOutcome>();
}

}  // namespace mwp::cmd
