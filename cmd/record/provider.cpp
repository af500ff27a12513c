// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordProvider : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--role", "ROLE", &m_provider.role, N_("its role")).one_of(domain::provider_roles).required();
    options.option("--provider", "AGB|NAME", &m_provider.provider, N_("the provider")).required();
    options.option("--asked", "DATE", &m_provider.asked, N_("of a dossierhouder: when it was asked"));
    options.option("--decided", "DATE", &m_provider.decided, N_("of a dossierhouder: when it decided"))
        .needs("--answer");
    options.option("--answer", "ANSWER", &m_provider.answer, N_("of a dossierhouder: its answer"))
        .one_of(domain::dossierhouder_answers);
    options.option("--from", "DATE", &m_provider.from, N_("first day in this role"));
    options.option("--until", "DATE", &m_provider.until, N_("last day in this role"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::provider_role(desk, m_case, m_provider); });
  }

 private:
  domain::CaseNumber m_case;
  process::ProviderRole m_provider;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_provider() {
  return std::make_unique<RecordProvider>();
}

}  // namespace mwp::cmd
