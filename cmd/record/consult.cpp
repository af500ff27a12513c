// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordConsult : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--with", "WHO", &m_consult.with, N_("who was consulted")).one_of(domain::consults).required();
    options.option("--requested", "DATE", &m_consult.requested, N_("when it was asked"));
    options.option("--advised", "DATE", &m_consult.advised, N_("when the advice came"));
    options.option("--followed", "ANSWER", &m_consult.followed, N_("was the advice followed"))
        .one_of(domain::yes_partly_no);
    options.option("--result", "TEXT", &m_consult.result, N_("what it led to")).text();
    options.option("--text", "TEXT", &m_consult.text, N_("more about it")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::consult(desk, m_case, m_consult); });
  }

 private:
  domain::CaseNumber m_case;
  process::Consult m_consult;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_consult() {
  return std::make_unique<RecordConsult>();
}

}  // namespace mwp::cmd
