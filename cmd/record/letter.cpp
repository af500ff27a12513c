// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/records.hpp"

namespace mwp::cmd {

namespace {

class RecordLetter : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--kind", "KIND", &m_letter.kind, N_("what it is about")).one_of(domain::letter_kinds).required();
    options.option("--sent", "DATE", &m_sent, N_("the date on which it went out")).excludes("--received").needs("--to");
    options.option("--received", "DATE", &m_received, N_("or the date on which it came in")).needs("--from");
    options.one_required({"--sent", "--received"});
    options.option("--to", "PARTY", &m_to, N_("the party it went to")).excludes("--from");
    options.option("--from", "PARTY", &m_from, N_("the party it came from"));
    options.option("--reference", "R", &m_letter.reference, N_("its reference"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return letter(desk); });
  }

 private:
  process::Draft letter(process::Desk& desk) {
    m_letter.sent = m_sent.has_value();
    m_letter.on = m_sent ? *m_sent : *m_received;
    m_letter.party = m_sent ? *m_to : *m_from;
    return process::letter(desk, m_case, m_letter);
  }

  domain::CaseNumber m_case;
  process::Letter m_letter;
  std::optional<Date> m_sent, m_received;
  std::optional<std::string> m_to, m_from;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_letter() {
  return std::make_unique<RecordLetter>();
}

}  // namespace mwp::cmd
