// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/export.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/session.hpp"
#include "domain/words.hpp"
#include "process/share.hpp"

namespace mwp::cmd {

namespace {

class Export : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_cases, N_("of these cases only")).is_required = false;
    options.flag("--identity", m_identity, N_("who the clients are too; that you exported it is logged"));
    options.option("--to", "ORGANISATION", &m_to, N_("what may go there; that it went is logged"))
        .needs("--scope")
        .needs("CASE");
    options.option("--scope", "SCOPE", &m_scope, N_("the consent under which it goes"))
        .one_of(domain::scopes)
        .needs("--to");
    options.option("-o,--output", "FILE", &m_output, N_("write to a file, which is replaced as a whole")).global();
  }
  Exit run(Session& session) override {
    for (auto number : m_cases) get_case(session.file(), number);
    if (m_to) look_at_rules(session);
    Output out(m_output, m_output ? session.file_path() : std::string());
    if (m_identity || m_to) session.log_access(what(), 'E', cases(session));
    casefile::Selection selection{m_identity, {m_cases.begin(), m_cases.end()}, m_to.has_value()};
    auto counts = export_journal(session.file(), selection, [&](std::string_view line) { out.write(line); });
    out.finish();
    session.say(
        msgn("{} event exported", "{} events exported", static_cast<std::size_t>(counts.events), counts.events));
    return Exit::Done;
  }

 private:
  void look_at_rules(Session& session) const {
    process::Desk desk{session.file(), session.library(), session.today(), {}};
    for (const auto& warning : look_at_sharing(desk, m_cases, *m_scope, m_identity)) session.warn(warning);
  }
  std::string what() const { return m_to ? "export --to " + plain_text(*m_to, "--to") : "export --identity"; }

  std::vector<domain::CaseNumber> cases(Session& session) const {
    if (!m_cases.empty()) return m_cases;
    std::vector<domain::CaseNumber> all;
    casefile::CaseFilter filter;
    filter.status = "all";
    each_case(session.file(), filter, [&](const casefile::CaseState& state) { all.push_back(state.number); });
    return all;
  }

  std::vector<domain::CaseNumber> m_cases;
  bool m_identity = false;
  std::optional<std::string> m_to, m_scope, m_output;
};

}  // namespace

std::unique_ptr<Verb> make_export() {
  return std::make_unique<Export>();
}

}  // namespace mwp::cmd
