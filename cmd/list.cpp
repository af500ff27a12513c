// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/filter.hpp"
#include "cmd/options/output.hpp"

namespace mwp::cmd {

namespace {

class List : public Verb {
 public:
  void declare(OptionList& options) override {
    m_filter.declare(options);
    m_output.declare(options, OutputOptions::table);
    options.flag("--numbers", m_numbers, N_("the numbers alone, one a line")).excludes("--format").excludes("--excel");
    options.flag("--numbers0", m_numbers0, N_("the numbers alone, each ended by NUL, as xargs -0 reads them"))
        .excludes("--numbers")
        .excludes("--format")
        .excludes("--excel");
  }
  Exit run(Session& session) override {
    auto out = m_output.open(session);
    if (m_numbers || m_numbers0) {
      const char* end = m_numbers ? "\n" : "\0";
      m_filter.each(session, [&](const casefile::CaseState& state) {
        out.write(state.number.text());
        out.write({end, 1});
      });
    } else {
      auto rows = m_output.rows(session, out, columns(), "cases", N_("Cases"));
      std::vector<render::Cell> cells(columns().size());
      m_filter.each(session, [&, today = session.today()](const auto& state) {
        fill(cells, state, today);
        rows->row(cells);
      });
      rows->end();
    }
    out.finish();
    return Exit::Done;
  }

 private:
  static std::vector<render::Column> columns() {
    return {{.key = "number", .title = N_("case")},
            {.key = "region", .title = N_("region"), .drop = 9},
            {.key = "rung", .title = N_("rung"), .elastic = true},
            {.key = "situation", .title = N_("situation"), .elastic = true, .drop = 3},
            {.key = "status", .title = N_("status"), .word = true, .drop = 6},
            {.key = "round", .title = N_("round"), .right = true, .drop = 8},
            {.key = "opened", .title = N_("received"), .drop = 7, .kind = render::CellKind::Date},
            {.key = "days_on_rung", .title = N_("days"), .right = true},
            {.key = "next_due", .title = N_("next due"), .kind = render::CellKind::Date},
            {.key = "provider", .title = N_("provider"), .elastic = true, .drop = 2}};
  }
  /// In the order of the columns; a list is long, so the cells of the row before are written over.
  static void fill(std::vector<render::Cell>& cells, const casefile::ListedCase& state, Date today) {
    auto end = state.closed.value_or(today);
    auto cell = cells.begin();
    *cell++ = state.number.text();
    *cell++ = state.region;
    *cell++ = state.rung;
    *cell++ = state.situation;
    *cell++ = std::string(state.open ? N_("open") : N_("closed"));
    *cell++ = std::int64_t{state.round};
    *cell++ = state.opened.iso();
    *cell++ = std::int64_t{end - state.rung_since};
    *cell++ = render::cell(state.next_due);
    *cell = render::cell(state.provider);
  }

  FilterOptions m_filter;
  OutputOptions m_output;
  bool m_numbers = false, m_numbers0 = false;
};

}  // namespace

std::unique_ptr<Verb> make_list() {
  return std::make_unique<List>();
}

}  // namespace mwp::cmd
