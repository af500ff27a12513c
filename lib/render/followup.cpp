// SPDX-License-Identifier: EUPL-1.2
#include "render/followup.hpp"

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/text.hpp"
#include "render/document_values.hpp"
#include "render/dutch.hpp"

namespace mwp::render {

using kainjow::mustache::data;
using report::FollowUp;
using report::FollowUpLine;

namespace {

/// An agreement lapses with its case.
std::string last_word(const casefile::Task& task) {
  bool lapsed = task.state == casefile::Task::State::Lapsed && task.closed_because.empty();
  return lapsed ? "de casus is afgesloten" : task.closed_because;
}

data line_of(const FollowUpLine& line, std::size_t number, Date today) {
  const auto& task = line.task;
  data item{"nr", std::to_string(number)};
  item.set("case", maybe(task.case_number ? task.case_number->text() : ""));
  item.set("what", one(task.text));
  item.set("kind", maybe(line.kind));
  item.set("agreed_on", one(short_date(line.agreed_on)));
  item.set("body", one(line.body_name.empty() ? line.meeting : line.body_name));
  item.set("who", one(owners(task)));
  item.set("due", maybe(task.due ? short_date(*task.due) : ""));
  item.set("state", one(dutch_state(task, today)));
  item.set("late", task.overdue(today));
  item.set("closed_on", maybe(task.closed_on ? short_date(*task.closed_on) : ""));
  item.set("last", maybe(last_word(task)));
  return item;
}

}  // namespace

Document follow_up_document(const FollowUp& list, const Template& words) {
  data values;
  auto region = list.region.empty() ? std::string() : fmt::format("{} ({})", list.region_name, list.region);
  values.set("region", maybe(region));
  values.set("date", one(long_date(list.today)));
  data lines{data::type::list};
  for (std::size_t i = 0; i < list.lines.size(); ++i) lines.push_back(line_of(list.lines[i], i + 1, list.today));
  values.set("lines", lines);
  values.set("none", list.lines.empty());
  return {"opvolglijst" + (list.region.empty() ? "" : "-" + list.region), "wide-sheet",
          "Opvolglijst afspraken, stand " + short_date(list.today), "Vertrouwelijk", words.fill(values)};
}

std::vector<Column> follow_up_columns(bool terminal) {
  std::vector<Column> columns{{.key = "due", .title = N_("date"), .kind = CellKind::Date},
                              {.key = "case", .title = N_("case")},
                              {.key = "what", .title = N_("what"), .elastic = true},
                              {.key = "who", .title = N_("who"), .drop = 3},
                              {.key = "status", .title = N_("state"), .word = true}};
  if (terminal) return columns;
  for (const auto* key :
       {"meeting", "id", "agreed_on", "region", "kind", "with", "overdue_days", "closed_on", "because"})
    columns.push_back({.key = key, .title = key});
  return columns;
}

void follow_up_rows(const FollowUp& list, bool terminal, RowWriter& rows) {
  for (const auto& line : list.lines) {
    const auto& task = line.task;
    auto late = task.overdue(list.today);
    std::vector<Cell> cells{cell(task.due), cell(task.case_number ? task.case_number->text() : ""), task.text,
                            terminal ? owners(task) : task.owner,
                            std::string(terminal && late ? N_("overdue") : task.status())};
    if (!terminal) {
      cells.insert(cells.end(), {line.meeting, task.id.text(), line.agreed_on.iso(), cell(line.region), cell(task.kind),
                                 cell(join(task.with, " ")), std::int64_t{late ? list.today - *task.due : 0},
                                 cell(task.closed_on), cell(task.closed_because)});
    }
    rows.row(cells);
  }
  rows.end();
}

}  // namespace mwp::render
