// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/agenda.hpp"

namespace mwp::cmd {

namespace {

class MeetingPut : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.operand("CASE", &m_cases, N_("case numbers, or - to read them from standard input"));
    options.option("--question", "T", &m_question, N_("what the meeting is asked (else the form's question)")).text();
    options.option("--brought-by", "NAME", &m_brought_by, N_("who brings the case in"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) {
      return process::put_on_agenda(desk, m_meeting, m_cases, m_question, m_brought_by);
    });
  }

 private:
  std::string m_meeting;
  std::vector<domain::CaseNumber> m_cases;
  std::optional<std::string> m_question, m_brought_by;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_put() {
  return std::make_unique<MeetingPut>();
}

}  // namespace mwp::cmd
