// SPDX-License-Identifier: EUPL-1.2
#include "process/due.hpp"

#include <set>

#include "base/in_dutch.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/helpers.hpp"
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
    m_output.declare(options, OutputOptions::table_ics);
  }
  Exit run(Session& session) override {
    auto out = m_output.open(session);
    auto found = look(session);
    m_output.ics() ? print_calendar(entries(session, found), out) : print(session, found, out);
    out.finish();
    return m_question.overdue && !found.empty() ? Exit::Findings : Exit::Done;
  }

 private:
  bool document() const { return m_output.document() || m_output.ics(); }
  /// Without what is for programs.
  bool for_people() const { return document() || (!m_output.json() && !m_output.csv()); }

  std::vector<process::Due> look(Session& session) {
    m_question.until = m_until;
    m_question.party = m_party.value_or("");
    m_question.sums = m_explain || !for_people();
    std::optional<InDutch> dutch;
    if (document()) dutch.emplace();
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return process::due(session.file(), session.library(), session.today(), m_question);
  }

  void print(Session& session, const std::vector<process::Due>& found, Output& out) const {
    auto rows = m_output.rows(session, out, columns(), "due", N_("What is due"));
    for (const auto& due : found) {
      rows->row(cells(due, session.today()));
      if (m_explain && due.sum) explain(due, *rows);
    }
    rows->end();
  }

  std::vector<render::Column> columns() const {
    std::vector<render::Column> all{{.key = "date", .title = N_("date"), .kind = render::CellKind::Date},
                                    {.key = "case", .title = N_("case")},
                                    {.key = "what", .title = N_("what"), .elastic = true},
                                    {.key = "who", .title = N_("who"), .elastic = true},
                                    {.key = "overdue_days", .title = N_("overdue"), .right = true, .drop = 3}};
    if (!for_people()) {
      for (const auto* key : {"sum", "state", "kind", "task", "meeting"}) all.push_back({.key = key, .title = key});
      return all;
    }
    if (m_explain && document()) all.push_back({.key = "sum", .title = N_("sum")});
    all.push_back({.key = "state", .title = N_("state"), .word = true, .drop = 4});
    return all;
  }

  std::vector<render::Cell> cells(const process::Due& due, Date today) const {
    auto late = due.overdue_days(today);
    std::vector<render::Cell> cells{due.date.iso(), render::cell(due.case_number ? due.case_number->text() : ""),
                                    due.what, render::cell(due.who), std::int64_t{late}};
    if (for_people() && late == 0) cells.back() = {};
    if (!for_people() || (m_explain && document())) {
      cells.push_back(render::cell(due.sum ? render::sum_line(*due.sum) : ""));
    }
    cells.push_back(render::cell(due.paused ? N_("paused") : ""));
    if (!for_people()) {
      for (const auto* word : {&due.kind, &due.task, &due.meeting}) cells.push_back(render::cell(*word));
    }
    return cells;
  }

  static void explain(const process::Due& due, render::RowWriter& rows) {
    for (const auto& step : render::sum_steps(*due.sum)) rows.note(step);
    if (due.recorded_otherwise) rows.note(msg("recorded as {}; the calendar was another then", due.date.iso()));
  }

  /// A day each. What is the same thing has the same id whenever it is due; a second one of its kind gets a number.
  static std::vector<report::CalendarEntry> entries(Session& session, const std::vector<process::Due>& found) {
    InDutch dutch;
    auto like = report::entry_as_of_now(session.file());
    std::set<std::string> ids;
    std::vector<report::CalendarEntry> entries;
    for (const auto& due : found) {
      auto subject = due.case_number ? due.case_number->text() : due.meeting.empty() ? std::string("mwp") : due.meeting;
      auto id = subject + "-" + (due.task.empty() ? due.kind : due.task);
      if (due.case_number && due.task.empty() && !due.meeting.empty()) id += "-" + due.meeting;
      auto uid = id;
      for (int i = 2; !ids.insert(uid).second; ++i) uid = fmt::format("{}-{}", id, i);
      like.uid = uid + "@mwp";
      like.on = due.date;
      like.summary = summary(due);
      entries.push_back(like);
    }
    return entries;
  }

  static std::string summary(const process::Due& due) {
    auto text = due.typed               ? msg("task {}", due.task)
                : due.kind == "consent" ? std::string(tr("last day of a consent"))
                                        : due.what;
    auto subject = due.case_number ? due.case_number->text() : due.meeting;
    return subject.empty() ? text : subject + ": " + text;
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
