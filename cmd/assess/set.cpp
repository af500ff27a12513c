// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/assessment.hpp"

namespace mwp::cmd {

namespace {

class AssessSet : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.operand("CHARACTERISTIC", &m_characteristic, N_("such as Z1 or V3; 'mwp assess show' lists them"))
        .is_required = false;
    options.operand("ANSWER", &m_answer, N_("ja, deels, nee or onbekend")).one_of(domain::yes_partly_no).is_required =
        false;
    options.option("--source", "T", &m_source, N_("where it is known from"));
    options.option("--by", "NAME", &m_by, N_("the assessor (else the actor)"));
    options.option("--from", "FILE|-", &m_from, N_("many answers: [Z1] answer = \"ja\", because = \"…\""));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    auto answers = given(session);
    return m_recording.record(
        session, [&](process::Desk& desk) { return process::answer_characteristics(desk, m_case, answers); });
  }

 private:
  std::vector<process::CharacteristicAnswer> given(Session& session) {
    if (m_from && !m_characteristic) {
      auto answers = process::read_answers(session.inputs().read(*m_from), *m_from);
      for (auto& answer : answers) answer.by = answer.by ? answer.by : m_by;
      return answers;
    }
    if (m_from || !m_answer) {
      throw UsageError("missing-option", tr("give CHARACTERISTIC and ANSWER with --because, or --from FILE"),
                       tr("see --help"));
    }
    if (m_recording.because.empty()) {
      throw UsageError("missing-option", tr("option --because is missing"), tr("every answer has an explanation"));
    }
    return {{*m_characteristic, *m_answer, m_recording.because, m_source, m_by}};
  }

  domain::CaseNumber m_case;
  std::optional<std::string> m_characteristic, m_answer, m_from, m_source, m_by;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_assess_set() {
  return std::make_unique<AssessSet>();
}

}  // namespace mwp::cmd
