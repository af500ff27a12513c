// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordApproach : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--provider", "AGB|NAME", &m_approach.provider, N_("the provider that was asked"))
        .excludes("--region");
    options.option("--region", "CODE", &m_approach.region, N_("or the region that was asked"));
    options.one_required({"--provider", "--region"});
    options.option("--round", "N", &m_round, N_("round of applications (1)")).range(1, 99);
    options.option("--answer", "ANSWER", &m_approach.answer, N_("the answer"))
        .one_of(domain::approach_answers)
        .required();
    options.option("--ground", "CODE", &m_approach.ground, N_("ground of a refusal; 'mwp help codes' lists them"));
    options.option("--option", "N", &m_approach.option, N_("answers the commission's option N")).range(1, 99);
    options.option("--text", "TEXT", &m_approach.text, N_("what was said")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return approach(desk); });
  }

 private:
  process::Draft approach(process::Desk& desk) {
    m_approach.round = m_round.value_or(1);
    return process::approach(desk, m_case, m_approach);
  }

  domain::CaseNumber m_case;
  process::Approach m_approach;
  std::optional<int> m_round;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_approach() {
  return std::make_unique<RecordApproach>();
}

}  // namespace mwp::cmd
