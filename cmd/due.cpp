// SPDX-License-Identifier: EUPL-1.2
#include "process/due.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/term.hpp"

namespace mwp::cmd {

namespace {

class Due : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--until", "DATE", &m_until, N_("due on or before this day (default: all)"));
    options.option("--party", "PARTY", &m_party, N_("what this party must do"));
    options.flag("--overdue", m_question.overdue, N_("only what is overdue; exit status 1 if there is any"));
    options.flag("--explain", m_explain, N_("below each row the sum of its term, step by step"));
    m_output.declare(options, OutputOptions::text_json_csv);
  }
  Exit run(Session& session) override {
    auto found = look(session);
    auto out = m_output.open(session);
    auto rows = m_output.rows(session, out, columns(), "due");
    for (const auto& due : found) {
      rows->row(cells(due, session.today()));
      if (m_explain && due.sum) explain(due, *rows);
    }
    rows->end();
    out.finish();
    return m_question.overdue && !found.empty() ? Exit::Findings : Exit::Done;
  }

 private:
  bool text() const { return !m_output.json() && !m_output.csv(); }

  std::vector<process::Due> look(Session& session) {
    m_question.until = m_until;
    m_question.party = m_party.value_or("");
    m_question.sums = m_explain || !text();
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return process::due(session.file(), session.library(), session.today(), m_question);
  }

  /// On the terminal without what is for programs.
  std::vector<render::Column> columns() const {
    std::vector<render::Column> all{{.key = "date", .title = tr("date")},
                                    {.key = "case", .title = tr("case")},
                                    {.key = "what", .title = tr("what"), .elastic = true},
                                    {.key = "who", .title = tr("who"), .elastic = true},
                                    {.key = "overdue_days", .title = tr("overdue"), .right = true, .drop = 3}};
    if (text()) {
      all.push_back({.key = "state", .title = tr("state"), .word = true, .drop = 4});
      return all;
    }
    for (const auto* key : {"sum", "state", "kind", "task", "meeting"}) all.push_back({.key = key, .title = key});
    return all;
  }

  std::vector<render::Cell> cells(const process::Due& due, Date today) const {
    auto late = due.overdue_days(today);
    std::vector<render::Cell> cells{due.date.iso(), render::cell(due.case_number ? due.case_number->text() : ""),
                                    due.what, render::cell(due.who), std::int64_t{late}};
    if (text() && late == 0) cells.back() = {};
    if (!text()) cells.push_back(render::cell(due.sum ? render::sum_line(*due.sum) : ""));
    cells.push_back(render::cell(due.paused ? N_("paused") : ""));
    if (!text()) {
      for (const auto* word : {&due.kind, &due.task, &due.meeting}) cells.push_back(render::cell(*word));
    }
    return cells;
  }

  static void explain(const process::Due& due, render::RowWriter& rows) {
    for (const auto& step : render::sum_steps(*due.sum)) rows.note(step);
    if (due.recorded_otherwise) rows.note(msg("recorded as {}; the calendar was another then", due.date.iso()));
  }

  std::optional<Date> m_until;
  std::optional<std::string> m_party;
  bool m_explain = false;
  process::DueQuestion m_question;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_due() {
  return std::make_unique<Due>();
}

}  // namespace mwp::cmd
