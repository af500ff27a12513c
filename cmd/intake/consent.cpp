// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/intake.hpp"

namespace mwp::cmd {

namespace {

class IntakeConsent : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--scope", "S[,S]", &m_scopes, N_("what the consent is for")).one_of(domain::scopes).list();
    options.option("--signed-by", "ROLE[,ROLE]", &m_signed_by, N_("who signed the toestemmingsformulier"))
        .one_of(domain::signers)
        .list()
        .needs("--signed-on")
        .needs("--scope");
    options.option("--signed-on", "DATE", &m_signed_on, N_("signing date")).needs("--signed-by");
    options.option("--until", "DATE", &m_until, N_("the last day on which it holds")).needs("--signed-on");
    options.option("--document", "FILE", &m_document, N_("the signed paper, kept by copy")).needs("--signed-by");
    options.flag("--withdraw", m_withdraw, N_("consent is withdrawn (for --scope, or altogether)"))
        .excludes("--signed-by")
        .excludes("--refuse")
        .excludes("--reject");
    options.flag("--refuse", m_refuse, N_("consent is refused")).excludes("--signed-by").excludes("--reject");
    options.flag("--reject", m_reject, N_("the zorgkantoor rejects the paper: it was not signed by someone who may"))
        .excludes("--signed-by");
    options.one_required({"--signed-by", "--withdraw", "--refuse", "--reject"});
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    if (m_document) m_paper = session.inputs().read(*m_document);
    return m_recording.record(session, [this](process::Desk& desk) { return consent(desk); });
  }

 private:
  process::Draft consent(process::Desk& desk) {
    if (m_withdraw) return process::end_consent(desk, m_case, "withdrawn", m_scopes);
    if (m_refuse) return process::end_consent(desk, m_case, "refused", m_scopes);
    if (m_reject) return process::end_consent(desk, m_case, "rejected", m_scopes);
    return process::give_consent(desk, m_case, {m_scopes, m_signed_by, *m_signed_on, m_until, m_paper});
  }

  domain::CaseNumber m_case;
  std::vector<std::string> m_scopes, m_signed_by;
  std::optional<Date> m_signed_on, m_until;
  std::optional<std::string> m_document, m_paper;
  bool m_withdraw = false, m_refuse = false, m_reject = false;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_intake_consent() {
  return std::make_unique<IntakeConsent>();
}

}  // namespace mwp::cmd
