// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "process/standing.hpp"
#include "render/standing.hpp"
#include "report/standing.hpp"

namespace mwp::cmd {

namespace {

class IntakeCheck : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_cases, N_("case numbers, or - to read them from standard input"));
    options.option("--for", "RUNG", &m_rung, N_("the rung to look at (else the next one)"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    std::vector<report::Gaps> all;
    for (auto number : m_cases) all.push_back(gaps(session, number));
    m_output.print(
        session, [&](render::Lines& lines) { render::gaps_text(all, lines); },
        [&](render::Sink& out) { render::gaps_json(all, out); });
    bool complete = std::all_of(all.begin(), all.end(), [](const auto& one) { return !one.blocked(); });
    return complete ? Exit::Done : Exit::Findings;
  }

 private:
  report::Gaps gaps(Session& session, domain::CaseNumber number) {
    process::Facts facts(session.file(), session.library(), number);
    const auto* rung = m_rung ? facts.policy().find_rung(*m_rung) : process::next_rung(facts);
    if (m_rung && !rung) {
      throw InputError("no-such-rung", msg("--for: '{}' is not a rung of policy '{}'", *m_rung, facts.policy().id),
                       msg("one of: {}", join(facts.policy().rung_ids())));
    }
    report::Gaps found{number, rung ? rung->id : std::string(), {}};
    for (auto& broken :
         m_rung ? process::blocking(facts, *rung, session.today()) : process::obstacles(facts, session.today())) {
      found.broken.push_back({*broken.rule, broken.strength, std::move(broken.missing)});
    }
    return found;
  }

  std::vector<domain::CaseNumber> m_cases;
  std::optional<std::string> m_rung;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_intake_check() {
  return std::make_unique<IntakeCheck>();
}

}  // namespace mwp::cmd
