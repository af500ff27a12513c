// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/contexts.hpp"

namespace mwp::cmd {

namespace {

class PlaceContextNew : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--provider", "AGB|NAME", &m_plan.provider, N_("the provider")).required();
    options.option("--region", "CODE", &m_plan.region, N_("the zorgkantoorregio where it is")).required();
    options.option("--state", "STATE", &m_plan.state, N_("how far it is (in-ontwikkeling)"))
        .one_of(domain::context_states);
    options.option("--residents", "N", &m_plan.residents, N_("others who live there: a number alone")).range(0, 999);
    options.option("--text", "TEXT", &m_plan.text, N_("what is needed: material, expertise, effort")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::open_context(desk, m_plan); });
  }

 private:
  process::ContextPlan m_plan;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_context_new() {
  return std::make_unique<PlaceContextNew>();
}

}  // namespace mwp::cmd
