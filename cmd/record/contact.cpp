// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordContact : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--purpose", "PURPOSE", &m_contact.purpose, N_("only a question (vraag) asks for action"))
        .one_of(domain::purposes)
        .required();
    options.option("--with", "PARTY", &m_contact.with, N_("the party; 'mwp help codes' lists them")).required();
    options.option("--channel", "CHANNEL", &m_contact.channel, N_("how")).one_of(domain::channels);
    options.option("--text", "TEXT", &m_contact.text, N_("what was said")).text().required();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::contact(desk, m_case, m_contact); });
  }

 private:
  domain::CaseNumber m_case;
  process::Contact m_contact;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_contact() {
  return std::make_unique<RecordContact>();
}

}  // namespace mwp::cmd
