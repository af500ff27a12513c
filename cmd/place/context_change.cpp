// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/contexts.hpp"

namespace mwp::cmd {

namespace {

class PlaceContextChange : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CONTEXT", &m_context, N_("its id, such as ctx-1"));
    options.option("--provider", "AGB|NAME", &m_plan.provider, N_("its new provider"));
    options.option("--state", "STATE", &m_plan.state, N_("how far it is")).one_of(domain::context_states);
    options.option("--residents", "N", &m_plan.residents, N_("others who live there: a number alone")).range(0, 999);
    options.option("--text", "TEXT", &m_plan.text, N_("what is needed: material, expertise, effort")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::change_context(desk, m_context, m_plan); });
  }

 private:
  std::string m_context;
  process::ContextPlan m_plan;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_context_change() {
  return std::make_unique<PlaceContextChange>();
}

}  // namespace mwp::cmd
