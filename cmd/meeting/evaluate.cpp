// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/wsr.hpp"

namespace mwp::cmd {

namespace {

class MeetingEvaluate : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.operand("CASE", &m_case, N_("case number"));
    options
        .option("--room-explored", "ANSWER", &m_evaluation.room_explored, N_("was all room within the rules explored"))
        .one_of(domain::yes_partly_no)
        .required();
    options
        .option("--mandate-present", "ANSWER", &m_evaluation.mandate_present, N_("were people with a mandate present"))
        .one_of(domain::yes_partly_no)
        .required();
    options.option("--text", "TEXT", &m_evaluation.text, N_("more about it")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::evaluate_wsr(desk, m_meeting, m_case, m_evaluation); });
  }

 private:
  std::string m_meeting;
  domain::CaseNumber m_case;
  process::Evaluation m_evaluation;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_evaluate() {
  return std::make_unique<MeetingEvaluate>();
}

}  // namespace mwp::cmd
