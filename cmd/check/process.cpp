// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "casefile/projection/mark.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "process/merged.hpp"

namespace mwp::cmd {

namespace {

class CheckProcess : public Verb {
 public:
  void declare(OptionList& options) override { m_output.declare(options, OutputOptions::table); }
  Exit run(Session& session) override {
    auto out = m_output.open(session);
    int findings = 0;
    auto rows = m_output.rows(session, out, columns(), "findings", N_("Findings"));
    auto add = [&](const char* what, const std::string& number, const casefile::EventId& event, const std::string& rule,
                   Date on, const std::string& because) {
      ++findings;
      rows->row(
          {std::string(what), render::cell(number), event.text(), render::cell(rule), on.iso(), render::cell(because)});
    };
    each_mark(session.file(), [&](const casefile::Mark& mark) {
      if (mark.kind == casefile::Mark::Kind::Warning) return;
      bool breach = mark.kind == casefile::Mark::Kind::Breach;
      add(breach ? N_("breach") : N_("override"), mark.case_number.text(), mark.event, mark.rule, mark.on,
          mark.because);
    });
    session.file().journal().each(false, [&](const casefile::LogEntry& entry) {
      if (entry.clock == "pinned") {
        add(N_("pinned-clock"), entry.event.case_number ? entry.event.case_number->text() : "", entry.event.id, "",
            entry.event.on, "");
      }
      return true;
    });
    for (const auto& found : process::findings_of_merge(session.file(), session.library(), session.today()))
      add(N_("merge"), found.number.empty() ? "" : found.number.text(), found.event, found.rule, found.on, found.because);
    if (findings > 0 || m_output.json() || m_output.document()) rows->end();
    out.finish();
    return findings == 0 ? Exit::Done : Exit::Findings;
  }

 private:
  static std::vector<render::Column> columns() {
    return {{.key = "finding", .title = N_("finding"), .word = true},
            {.key = "case", .title = N_("case")},
            {.key = "event", .title = N_("event")},
            {.key = "rule", .title = N_("rule")},
            {.key = "on", .title = N_("on"), .kind = render::CellKind::Date},
            {.key = "because", .title = N_("because"), .elastic = true, .drop = 2}};
  }
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_check_process() {
  return std::make_unique<CheckProcess>();
}

}  // namespace mwp::cmd
