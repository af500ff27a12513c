// SPDX-License-Identifier: EUPL-1.2
#include "render/tasks.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::render {

namespace {

using casefile::Task;

std::string ending(const Task& task) {
  auto text = msg("{} on {}", tr(task.status()), task.closed_on->iso());
  return task.closed_because.empty() ? text : text + ": " + task.closed_because;
}

}  // namespace

std::string owner_words(const Task& task) {
  auto text = task.owner;
  for (const auto& party : task.with) text += " + " + party;
  if (task.certainty.empty() || task.certainty == "stated") return text;
  return fmt::format("{} ({})", text, task.certainty == "likely" ? tr("likely") : tr("not certain"));
}

std::string TaskLines::heading(const Task& task) const {
  if (!task.open()) return tr("Closed");
  if (!task.due) return tr("No due date");
  return *task.due < m_today ? msg("{}, overdue", task.due->iso()) : task.due->iso();
}

void TaskLines::add(const Task& task) {
  if (auto found = heading(task); found != m_heading) {
    m_heading = found;
    m_lines.title(m_heading);
  }
  auto text = task.id.text();
  if (m_subject) text += " " + (task.case_number ? task.case_number->text() : task.meeting);
  text += fmt::format(" {}: {}", owner_words(task), task.text);
  if (!task.kind.empty()) text += fmt::format(" ({})", task.kind);
  if (!task.supports.empty()) text += fmt::format(" ({})", msg("supported by {}", join(task.supports)));
  if (!task.open()) text += fmt::format(" — {}", ending(task));
  m_lines.item(text);
}

std::vector<Column> task_columns() {
  return {{.key = "id", .title = N_("id")},
          {.key = "case", .title = N_("case")},
          {.key = "meeting", .title = N_("meeting")},
          {.key = "code", .title = N_("code")},
          {.key = "kind", .title = N_("kind")},
          {.key = "text", .title = N_("text"), .elastic = true},
          {.key = "owner", .title = N_("owner")},
          {.key = "with", .title = N_("with")},
          {.key = "supports", .title = N_("supported by")},
          {.key = "certainty", .title = N_("certainty"), .word = true},
          {.key = "situation", .title = N_("situation")},
          {.key = "round", .title = N_("round"), .right = true},
          {.key = "due", .title = N_("due"), .kind = CellKind::Date},
          {.key = "status", .title = N_("status"), .word = true},
          {.key = "opened", .title = N_("opened"), .kind = CellKind::Date},
          {.key = "closed", .title = N_("closed"), .kind = CellKind::Date},
          {.key = "because", .title = N_("because"), .elastic = true}};
}

std::vector<Cell> task_cells(const Task& task) {
  return {task.id.text(),
          cell(task.case_number ? task.case_number->text() : ""),
          cell(task.meeting),
          cell(task.code),
          cell(task.kind),
          task.text,
          task.owner,
          task.with,
          task.supports,
          cell(task.certainty),
          cell(task.situation),
          task.case_number ? Cell(std::int64_t{task.round}) : Cell(),
          cell(task.due),
          std::string(task.status()),
          task.opened_on.iso(),
          cell(task.closed_on),
          cell(task.closed_because)};
}

std::vector<Column> brief_task_columns() {
  return {{.key = "id", .title = N_("id")},
          {.key = "case", .title = N_("case")},
          {.key = "text", .title = N_("text"), .elastic = true},
          {.key = "owner", .title = N_("owner"), .elastic = true},
          {.key = "supports", .title = N_("supported by"), .elastic = true},
          {.key = "due", .title = N_("due"), .kind = CellKind::Date},
          {.key = "status", .title = N_("status"), .word = true}};
}

std::vector<Cell> brief_task_cells(const Task& task) {
  return {task.id.text(),
          task.case_number ? task.case_number->text() : task.meeting,
          task.text,
          owner_words(task),
          join(task.supports),
          cell(task.due),
          std::string(task.status())};
}

}  // namespace mwp::render
