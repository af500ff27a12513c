// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "process/standing.hpp"
#include "render/standing.hpp"
#include "report/standing.hpp"

namespace mwp::cmd {

namespace {

class Why : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    auto found = look(session);
    m_output.print(
        session, [&](render::Lines& lines) { render::standing_text(found, lines); },
        [&](render::Sink& out) { render::standing_json(found, out); });
    return found.blocked() ? Exit::Findings : Exit::Done;
  }

 private:
  report::Standing look(Session& session) {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    process::Facts facts(session.file(), session.library(), m_case);
    auto found = report::standing(session.file(), facts.state(), session.today());
    if (const auto* next = process::next_rung(facts)) found.next_rung = next->id;
    if (!facts.state().open) return found;
    for (auto& broken : process::obstacles(facts, session.today())) {
      found.broken.push_back({*broken.rule, broken.strength, std::move(broken.missing)});
    }
    return found;
  }

  domain::CaseNumber m_case;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_why() {
  return std::make_unique<Why>();
}

}  // namespace mwp::cmd
