// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/projection/context.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/money.hpp"
#include "domain/words.hpp"
#include "process/solutions.hpp"

namespace mwp::cmd {

namespace {

class PlaceFinance : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE|CONTEXT", &m_subject, N_("case number, or the id of a context"));
    options.option("--kind", "K", &m_finance.kind, N_("what it pays for")).one_of(domain::finance_kinds).required();
    options.option("--amount", "EURO", &m_amount, N_("in euros: 1234 or 1234,56")).required();
    options.option("--judged", "ANSWER", &m_finance.judged, N_("the zorgkantoor's judgement of the estimate"))
        .one_of(domain::judgements);
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return finance(desk); });
  }

 private:
  process::Draft finance(process::Desk& desk) {
    m_finance.amount = domain::parse_euros(m_amount, "--amount");
    if (auto number = domain::CaseNumber::parse(m_subject)) return process::finance(desk, *number, m_finance);
    if (casefile::is_context_id(m_subject)) return process::context_finance(desk, m_subject, m_finance);
    throw UsageError("bad-case-number", msg("'{}' is not a case number nor the id of a context", m_subject),
                     tr("write it as REGION-YEAR-SEQ or as ctx-1"));
  }

  std::string m_subject, m_amount;
  process::NewFinance m_finance;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_finance() {
  return std::make_unique<PlaceFinance>();
}

}  // namespace mwp::cmd
