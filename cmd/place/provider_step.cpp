// SPDX-License-Identifier: EUPL-1.2
#include "cmd/place/provider_step.hpp"

#include "base/message.hpp"
#include "cmd/options/recording.hpp"

namespace mwp::cmd {

namespace {

class ProviderStepVerb : public Verb {
 public:
  ProviderStepVerb(ProviderStepFunction* function, bool ends) : m_function(function), m_ends(ends) {}

  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--provider", "AGB|NAME", &m_step.provider, N_("the provider")).required();
    auto& context = options.option("--context", "ID", &m_step.context, N_("the context it is about"));
    if (m_ends) {
      context.excludes("--fell-through");
      options.flag("--fell-through", m_step.fell_through, N_("it stands no longer; an admission does"));
    }
    options.option("--text", "TEXT", &m_step.text, N_("what was said")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return m_function(desk, m_case, m_step); });
  }

 private:
  ProviderStepFunction* m_function;
  bool m_ends;
  domain::CaseNumber m_case;
  process::ProviderStep m_step;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_provider_step_verb(ProviderStepFunction* function, bool ends) {
  return std::make_unique<ProviderStepVerb>(function, ends);
}

}  // namespace mwp::cmd
