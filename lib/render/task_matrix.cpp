// SPDX-License-Identifier: EUPL-1.2
#include "render/task_matrix.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "render/dutch.hpp"
#include "render/json.hpp"
#include "render/mustache.hpp"
#include "render/rows.hpp"
#include "report/words.hpp"

namespace mwp::render {

namespace {

using casefile::Task;
using kainjow::mustache::data;
using report::Part;
using report::TaskMatrix;
using report::TaskRow;

/// For both parts and each certainty, as in policy::certainties.
constexpr std::array<std::string_view, 3> owner_marks{"X", "(X)", "X?"};
constexpr std::array<std::string_view, 3> support_marks{"o", "(o)", "o?"};

std::string mark_of(const TaskRow& row, std::string_view party) {
  auto part = row.part_of(party);
  if (part == Part::None) return {};
  const auto& known = policy::certainties;
  auto at = static_cast<std::size_t>(std::find(known.begin(), known.end(), row.task.certainty) - known.begin());
  return std::string((part == Part::Owns ? owner_marks : support_marks)[at]);
}

std::string short_name(const std::string& party) {
  if (party == "zorgaanbieder") return "ZA";
  if (party == "zorgkantoor") return "ZK";
  if (party == "oco") return "OCO";
  return party == "client" ? "CL" : std::string(clip(party, 3));
}

constexpr std::size_t mark_width = 4;

std::string padded(std::string text) {
  text.resize(std::max(text.size(), mark_width), ' ');
  return text;
}

std::string header(const TaskMatrix& matrix) {
  std::string text;
  for (const auto& party : matrix.parties) text += padded(short_name(party));
  return text;
}

std::string marks(const TaskMatrix& matrix, const TaskRow& row) {
  std::string text;
  for (const auto& party : matrix.parties) text += padded(mark_of(row, party));
  return text;
}

/// "A1.2 open, due 2026-02-10", for the terminal.
std::string state_text(const Task& task) {
  if (!task.open()) return msg("{} {} on {}", task.id.text(), tr(task.status()), task.closed_on->iso());
  return task.due ? msg("{} open, due {}", task.id.text(), task.due->iso()) : msg("{} open", task.id.text());
}

/// How the task stands in the case, each time it was opened; and whose it is, where that was changed.
std::vector<std::string> states(const TaskRow& row, std::string (*write)(const Task&)) {
  std::vector<std::string> all;
  for (const auto& task : row.instances) {
    all.push_back(write(task) + (task.owner == row.task.owner ? "" : fmt::format(" ({})", task.owner)));
  }
  return all;
}

void row_text(const TaskMatrix& matrix, const TaskRow& row, Lines& lines) {
  auto text = row.task.text;
  if (row.task.optional) text += fmt::format(" [{}]", tr("where it applies"));
  if (row.corrected) text += " *";
  lines.field(marks(matrix, row), text);
  auto blank = padded("") + std::string((matrix.parties.size() - 1) * mark_width, ' ');
  for (const auto& [party, note] : row.task.notes) lines.field(blank, fmt::format("{}: {}", party, note));
  for (const auto& state : states(row, state_text)) lines.field(blank, "= " + state);
}

void legend_text(const TaskMatrix& matrix, Lines& lines) {
  lines.title(tr("Marks"));
  for (const auto& party : matrix.parties) lines.field(short_name(party), party);
  lines.field("X   o", tr("owns the task; supports it: stated in S4"));
  lines.field("(X) (o)", tr("likely: the text of S4 points to it"));
  lines.field("X?  o?", tr("not certain: S4 names the task, not legibly whose it is"));
  lines.field("*", matrix.region.empty() ? "" : msg("corrected by region {}", matrix.region));
}

}  // namespace

void task_matrix_text(const TaskMatrix& matrix, Lines& lines) {
  lines.title(msg("Tasks of the stappenplan, {}", matrix.policy_name));
  if (!matrix.region.empty()) lines.field(tr("region"), fmt::format("{} {}", matrix.region, matrix.region_name));
  if (matrix.case_number) {
    lines.field(tr("case"), matrix.case_number->text());
    lines.field(tr("situation"), matrix.situation);
  }
  for (const auto& [situation, rows] : matrix.situations) {
    lines.title(fmt::format("{}. {} ({})", situation.number, situation.name, situation.id));
    lines.field(header(matrix), tr("task"));
    for (const auto& row : rows) row_text(matrix, row, lines);
  }
  legend_text(matrix, lines);
}

namespace {

const char* dutch_status(const Task& task) {
  switch (task.state) {
    case Task::State::Open:
      return "open";
    case Task::State::Done:
      return "gereed";
    case Task::State::Dropped:
    case Task::State::Lapsed:
      break;
  }
  return "vervallen";
}

std::string dutch_state(const Task& task) {
  if (!task.open()) return fmt::format("{} op {}", dutch_status(task), short_date(*task.closed_on));
  return task.due ? fmt::format("open, uiterlijk {}", short_date(*task.due)) : std::string("open");
}

data cells(const TaskMatrix& matrix, const TaskRow& row) {
  data list{data::type::list};
  for (const auto& party : matrix.parties) list.push_back(data{"mark", maybe(mark_of(row, party))});
  return list;
}

data notes(const TaskRow& row) {
  data list{data::type::list};
  for (const auto& [party, note] : row.task.notes) {
    list.push_back(data{"note", one(fmt::format("{}: {}", report::party_word(party), note))});
  }
  return list;
}

data rows_of(const TaskMatrix& matrix, const std::vector<TaskRow>& rows) {
  data list{data::type::list};
  for (const auto& row : rows) {
    data object{"text", one(row.task.text)};
    object.set("optional", row.task.optional);
    object.set("corrected", row.corrected);
    object.set("notes", notes(row));
    object.set("cells", cells(matrix, row));
    auto state = join(states(row, dutch_state), "; ");
    object.set("state", one(state.empty() ? "–" : state));
    list.push_back(object);
  }
  return list;
}

}  // namespace

Document task_matrix_document(const TaskMatrix& matrix, const Template& words) {
  data object;
  object.set("policy", one(matrix.policy_name));
  object.set("region", maybe(matrix.region.empty() ? "" : fmt::format("{} ({})", matrix.region_name, matrix.region)));
  object.set("case", maybe(matrix.case_number ? matrix.case_number->text() : ""));
  data parties{data::type::list};
  for (const auto& party : matrix.parties) parties.push_back(data{"party", one(report::party_word(party))});
  object.set("parties", parties);
  data situations{data::type::list};
  for (const auto& [situation, rows] : matrix.situations) {
    data found{"name", one(situation.name)};
    found.set("number", std::to_string(situation.number));
    found.set("here", matrix.case_number && matrix.situation == situation.id);
    found.set("text", one(situation.text));
    found.set("rows", rows_of(matrix, rows));
    situations.push_back(found);
  }
  object.set("situations", situations);
  return {matrix.case_number ? "taken-" + matrix.case_number->text() : "taken", "sheet", "Taken in het stappenplan", "",
          words.fill(object)};
}

namespace {

void row_json(const TaskRow& row, bool of_case, Json& json) {
  const auto& task = row.task;
  json.begin_object().field("code", task.id).field("text", task.text).field("owner", task.owner);
  json.field("with", task.with).field("supports", task.supports).field("certainty", task.certainty);
  json.field("optional", task.optional).field("keeps", task.keeps).field("source", task.source);
  json.field("corrected", row.corrected).key("notes").begin_object();
  for (const auto& [party, note] : task.notes) json.field(party, note);
  json.end_object();
  if (of_case) {
    json.key("state").begin_array();
    for (const auto& one : row.instances) {
      json.begin_object().field("id", one.id.text()).field("status", one.status()).field("owner", one.owner);
      json.field("round", one.round).field("due", one.due).field("opened", one.opened_on);
      json.field("closed", one.closed_on).end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

void task_matrix_json(const TaskMatrix& matrix, Sink& sink) {
  Json json(sink);
  begin_document(json).field("policy", matrix.policy).text_or_null("region", matrix.region);
  json.text_or_null("case", matrix.case_number ? matrix.case_number->text() : "");
  json.text_or_null("situation", matrix.situation).field("parties", matrix.parties).key("situations").begin_array();
  for (const auto& [situation, rows] : matrix.situations) {
    json.begin_object().field("id", situation.id).field("number", situation.number).field("name", situation.name);
    json.key("tasks").begin_array();
    for (const auto& row : rows) row_json(row, matrix.case_number.has_value(), json);
    json.end_array().end_object();
  }
  json.end_array();
  end_document(json);
}

namespace {
std::string plain_state(const Task& task) {
  auto state = fmt::format("{} {}", task.id.text(), task.status());
  return task.closed_on ? fmt::format("{} {}", state, task.closed_on->iso()) : state;
}
}  // namespace

std::vector<Column> task_matrix_columns(const TaskMatrix& matrix) {
  std::vector<Column> columns{{.key = "number", .title = N_("number"), .right = true},
                              {.key = "situation", .title = N_("situation")},
                              {.key = "code", .title = N_("code")},
                              {.key = "text", .title = N_("text")},
                              {.key = "certainty", .title = N_("certainty"), .word = true}};
  for (const auto& party : matrix.parties) columns.push_back({.key = party, .title = party, .word = true});
  columns.push_back({.key = "optional", .title = N_("optional"), .kind = CellKind::YesNo});
  columns.push_back({.key = "keeps", .title = N_("outlives its situation"), .kind = CellKind::YesNo});
  columns.push_back({.key = "corrected", .title = N_("corrected by the region"), .kind = CellKind::YesNo});
  columns.push_back({.key = "notes", .title = N_("notes")});
  if (matrix.case_number) columns.push_back({.key = "state", .title = N_("state")});
  return columns;
}

void task_matrix_rows(const TaskMatrix& matrix, RowWriter& out) {
  auto yes_no = [](bool yes) { return std::string(yes ? "ja" : "nee"); };
  for (const auto& [situation, rows] : matrix.situations) {
    for (const auto& row : rows) {
      std::vector<Cell> cells{std::int64_t{situation.number}, situation.id, row.task.id, row.task.text,
                              row.task.certainty};
      for (const auto& party : matrix.parties) {
        auto part = row.part_of(party);
        cells.push_back(cell(part == Part::Owns ? N_("owns") : part == Part::Supports ? N_("supports") : ""));
      }
      std::vector<std::string> notes;
      for (const auto& [party, note] : row.task.notes) notes.push_back(fmt::format("{}: {}", party, note));
      cells.insert(cells.end(),
                   {yes_no(row.task.optional), yes_no(row.task.keeps), yes_no(row.corrected), cell(join(notes, "\n"))});
      if (matrix.case_number) cells.push_back(cell(join(states(row, plain_state), "\n")));
      out.row(cells);
    }
  }
  out.end();
}

}  // namespace mwp::render
