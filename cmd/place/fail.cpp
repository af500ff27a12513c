// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/placement.hpp"

namespace mwp::cmd {

namespace {

class PlaceFail : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.flag("--same-round", m_same_round, N_("the search goes on; an admission stands")).excludes("--new-round");
    options.flag("--new-round", m_failure.new_round, N_("or a new round begins, at the first rung"));
    options.one_required({"--same-round", "--new-round"});
    options.option("--policy", "P", &m_failure.policy, N_("of the new round, instead of the region's"))
        .needs("--new-round");
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::placement_fail(desk, m_case, m_failure); });
  }

 private:
  domain::CaseNumber m_case;
  process::PlacementFailure m_failure;
  bool m_same_round = false;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_fail() {
  return std::make_unique<PlaceFail>();
}

}  // namespace mwp::cmd
