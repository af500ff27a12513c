// SPDX-License-Identifier: EUPL-1.2
// How long a closed case is kept runs from the day on which it was closed, also where the client died on another day.
// What is past its term is named, never removed.
#include "base/message.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"

namespace mwp::cmd {

namespace {

class PrivacyRetention : public Verb {
 public:
  void declare(OptionList& options) override { m_output.declare(options, OutputOptions::table); }
  Exit run(Session& session) override {
    auto years = session.library().config().retention_years;
    auto out = m_output.open(session);
    auto rows = m_output.rows(session, out, columns(), "cases", N_("How long closed cases are kept"));
    std::size_t passed = 0;
    each_case(session.file(), {.status = "closed"}, [&](const casefile::CaseState& state) {
      auto until = years && state.closed ? std::optional(state.closed->plus_years(*years)) : std::nullopt;
      bool over = until && *until < session.today();
      passed += over ? 1 : 0;
      rows->row(cells(state, until, over));
    });
    rows->end();
    out.finish();
    tell(session, years, passed);
    return passed > 0 ? Exit::Findings : Exit::Done;
  }

 private:
  static void tell(const Session& session, std::optional<int> years, std::size_t passed) {
    if (!years) session.warn(tr("no retention term is set: give retention_years in config.toml"));
    if (passed == 0) return;
    session.warn(msgn("the retention term of {} case has passed; mwp removes nothing by itself",
                      "the retention term of {} cases has passed; mwp removes nothing by itself", passed, passed));
  }
  static std::vector<render::Column> columns() {
    return {{.key = "number", .title = N_("case")},
            {.key = "region", .title = N_("region"), .drop = 2},
            {.key = "close_reason", .title = N_("reason"), .elastic = true, .drop = 1},
            {.key = "closed", .title = N_("closed"), .kind = render::CellKind::Date},
            {.key = "until", .title = N_("kept until"), .kind = render::CellKind::Date},
            {.key = "state", .title = N_("state"), .word = true}};
  }
  static std::vector<render::Cell> cells(const casefile::CaseState& state, std::optional<Date> until, bool over) {
    return {state.number.text(),
            state.region,
            render::cell(state.close_reason),
            state.closed ? render::Cell(state.closed->iso()) : render::Cell(),
            until ? render::Cell(until->iso()) : render::Cell(),
            std::string(!until ? N_("no term")
                        : over ? N_("passed")
                               : N_("running"))};
  }

  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_privacy_retention() {
  return std::make_unique<PrivacyRetention>();
}

}  // namespace mwp::cmd
