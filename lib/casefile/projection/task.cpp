// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/task.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/pause.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE task (
  event INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  case_number INTEGER,
  meeting TEXT,
  code TEXT,
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  joint TEXT NOT NULL,
  supports TEXT NOT NULL,
  due TEXT,
  opened_on TEXT NOT NULL,
  state TEXT NOT NULL,
  closed_on TEXT,
  closed_because TEXT,
  round INTEGER NOT NULL,
  situation TEXT,
  certainty TEXT,
  kind TEXT,
  term TEXT,
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID)";
constexpr const char* by_case = "CREATE INDEX task_case ON task (case_number, closed_on, due)";
constexpr const char* by_due = "CREATE INDEX task_due ON task (due) WHERE closed_on IS NULL AND due IS NOT NULL";

std::string list_json(const Value& list) {
  return list.is_array() ? list.json() : "[]";
}

void open_tasks(Db& db, const Event& event) {
  int ordinal = 0;
  for (const auto& task : event.made()["tasks"].items()) {
    execute(db,
            "INSERT OR IGNORE INTO task VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', NULL, NULL, ?, ?, ?, ?, ?)",
            event.key(), ordinal++, event.case_number, or_null(event.meeting), or_null(task["code"].text()),
            task["text"].text(), task["owner"].text(), list_json(task["with"]), list_json(task["supports"]),
            or_null(task["due"].text()), event.on, event.made()["round"].number(1), or_null(task["situation"].text()),
            or_null(task["certainty"].text()), or_null(task["kind"].text()),
            task["term"].is_object() ? std::optional(task["term"].json()) : std::nullopt);
  }
}

void close_task(Db& db, const Event& event, std::string_view id, const char* state, const std::string& because) {
  auto task = TaskId::parse(id);
  if (!task) return;
  execute(
      db,
      "UPDATE task SET state = ?, closed_on = ?, closed_because = ? WHERE event = ? AND ordinal = ? AND closed_on IS "
      "NULL",
      state, event.on, or_null(because), Event::key_of(task->event), task->ordinal);
}

void change_tasks(Db& db, const Event& event) {
  const auto& named = event.data()["task"].text();
  if (event.kind == kind::task_done) close_task(db, event, named, "done", event.because());
  if (event.kind == kind::task_drop) close_task(db, event, named, "dropped", event.because());
  if (auto task = event.kind == kind::task_assign ? TaskId::parse(named) : std::nullopt) {
    execute(
        db,
        "UPDATE task SET owner = ?1, joint = '[]', certainty = NULL, supports = (SELECT json_group_array(value) FROM "
        "json_each(supports) WHERE value <> ?1) WHERE event = ?2 AND ordinal = ?3",
        event.data()["owner"].text(), Event::key_of(task->event), task->ordinal);
  }
  for (const auto& id : event.made()["tasks_lapsed"].texts()) close_task(db, event, id, "lapsed", "");
  for (const auto& move : event.made()["moves"].items()) {
    auto task = TaskId::parse(move["task"].text());
    if (!task) continue;
    execute(db, "UPDATE task SET due = ? WHERE event = ? AND ordinal = ?", or_null(move["due"].text()),
            Event::key_of(task->event), task->ordinal);
  }
}

void apply_to_case(Db& db, const Event& event) {
  if (!event.case_number) return;
  for (const auto& code : event.made()["tasks_done"].texts()) {  // a code, or one task: A57
    if (TaskId::parse(code)) close_task(db, event, code, "done", event.because());
    execute(db,
            "UPDATE task SET state = 'done', closed_on = ? WHERE case_number = ? AND code = ? AND closed_on IS NULL",
            event.on, event.case_number, code);
  }
  change_tasks(db, event);
  open_tasks(db, event);
  if (event.kind == kind::close) {
    execute(db, "UPDATE task SET state = 'lapsed', closed_on = ? WHERE case_number = ? AND closed_on IS NULL", event.on,
            event.case_number);
  }
}

void apply_to_meeting(Db& db, const Event& event) {
  if (event.case_number || event.meeting.empty()) return;
  change_tasks(db, event);
  open_tasks(db, event);
}

Task::State state_of(std::string_view state) {
  if (state == "done") return Task::State::Done;
  if (state == "dropped") return Task::State::Dropped;
  return state == "lapsed" ? Task::State::Lapsed : Task::State::Open;
}

#define TASK_COLUMNS                                                                                      \
  "event, ordinal, state, case_number, meeting, code, text, owner, supports, due, opened_on, closed_on, " \
  "closed_because, round, situation, certainty, kind, term, due IS NOT NULL AND " TASK_IS_PAUSED ", joint FROM task "
#define TASK_ORDER "ORDER BY closed_on IS NOT NULL, due IS NULL, due, situation IS NOT NULL, event, ordinal"

std::vector<Task> read_all(Query& row) {
  std::vector<Task> tasks;
  while (row.next()) {
    Task task;
    task.id = {Event::id_of(row.number(0)), static_cast<int>(row.number(1))};
    task.state = state_of(row.view(2));
    if (!row.null(3)) task.case_number = row.case_number(3);
    task.meeting = row.text(4);
    task.code = row.text(5);
    task.text = row.text(6);
    task.owner = row.text(7);
    task.supports = Value::parse_json(row.view(8)).texts();
    task.due = row.date(9);
    task.opened_on = row.date(10).value_or(Date{});
    task.closed_on = row.date(11);
    task.closed_because = row.text(12);
    task.round = static_cast<int>(row.number(13));
    task.situation = row.text(14);
    task.certainty = row.text(15);
    task.kind = row.text(16);
    if (!row.null(17)) task.term = Value::parse_json(row.view(17));
    task.paused = row.flag(18);
    task.with = Value::parse_json(row.view(19)).texts();
    tasks.push_back(std::move(task));
  }
  return tasks;
}

}  // namespace

const char* Task::status() const {
  switch (state) {
    case State::Open:
      return N_("open");
    case State::Done:
      return N_("done");
    case State::Dropped:
      return N_("dropped");
    case State::Lapsed:
      break;
  }
  return N_("lapsed");
}

bool Task::concerns(std::string_view party) const {
  auto among = [&](const auto& parties) { return std::find(parties.begin(), parties.end(), party) != parties.end(); };
  return owner == party || among(with) || among(supports);
}

std::string TaskId::text() const {
  return ordinal == 0 ? event.text() : fmt::format("{}.{}", event.text(), ordinal + 1);
}

std::optional<TaskId> TaskId::parse(std::string_view text) {
  auto dot = text.find('.');
  auto event = EventId::parse(text.substr(0, dot));
  if (!event) return std::nullopt;
  if (dot == std::string_view::npos) return TaskId{*event, 0};
  auto nth = parse_number(text.substr(dot + 1), 1, 9999);
  return nth ? std::optional(TaskId{*event, static_cast<int>(*nth) - 1}) : std::nullopt;
}

Projection task_projection() {
  return {
      {table, by_case, by_due}, {"task"}, apply_to_case, Subject::Case, {"DELETE FROM task WHERE case_number = ?1"}};
}

Projection meeting_task_projection() {
  return {{}, {}, apply_to_meeting, Subject::Meeting, {"DELETE FROM task WHERE case_number IS NULL AND meeting = ?1"}};
}

std::vector<Task> tasks_of(CaseFile& file, CaseNumber number) {
  Query rows(file.db(), "SELECT " TASK_COLUMNS "WHERE case_number = ? " TASK_ORDER, number);
  return read_all(rows);
}

std::vector<Task> open_tasks_of(CaseFile& file, CaseNumber number) {
  Query rows(file.db(), "SELECT " TASK_COLUMNS "WHERE case_number = ? AND closed_on IS NULL " TASK_ORDER, number);
  return read_all(rows);
}

std::vector<Task> tasks_of_meeting(CaseFile& file, std::string_view meeting) {
  Query rows(file.db(), "SELECT " TASK_COLUMNS "WHERE meeting = ? " TASK_ORDER, meeting);
  return read_all(rows);
}

std::optional<Task> find_task(CaseFile& file, const TaskId& id) {
  Query rows(file.db(), "SELECT " TASK_COLUMNS "WHERE event = ? AND ordinal = ?", Event::key_of(id.event), id.ordinal);
  auto tasks = read_all(rows);
  return tasks.empty() ? std::nullopt : std::optional(std::move(tasks.front()));
}

Task get_task(CaseFile& file, const TaskId& id) {
  if (auto task = find_task(file, id)) return *task;
  throw NotFound("no-such-task", msg("there is no task {}", id.text()), tr("'mwp task list' shows the tasks"));
}

namespace {

constexpr int tasks_a_page = 2000;

/// Each reads the page of at most ?4 tasks behind (?1, ?2, ?3): due date, event, ordinal.
constexpr const char* open_by_due = "SELECT " TASK_COLUMNS
                                    "WHERE closed_on IS NULL AND due IS NOT NULL AND (due, event, ordinal) > (?1, ?2, "
                                    "?3) ORDER BY due, event, ordinal LIMIT ?4";
constexpr const char* open_without_due = "SELECT " TASK_COLUMNS
                                         "WHERE closed_on IS NULL AND due IS NULL AND (event, ordinal) > (?2, ?3) "
                                         "ORDER BY event, ordinal LIMIT ?4";
constexpr const char* closed = "SELECT " TASK_COLUMNS
                               "WHERE closed_on IS NOT NULL AND (event, ordinal) > (?2, ?3) ORDER BY event, ordinal "
                               "LIMIT ?4";

void each_of(CaseFile& file, const char* sql, const std::function<void(const Task&)>& visit) {
  std::string due;
  TaskId last{{0, 'A'}, 0};
  std::vector<Task> page;
  do {
    {
      Query rows(file.db(), sql, due, Event::key_of(last.event), last.ordinal, tasks_a_page);
      page = read_all(rows);
    }
    for (const auto& task : page) visit(task);
    if (page.empty()) return;
    due = page.back().due ? page.back().due->iso() : "";
    last = page.back().id;
  } while (page.size() == tasks_a_page);
}

}  // namespace

void each_task(CaseFile& file, bool open_only, const std::function<void(const Task&)>& visit) {
  each_of(file, open_by_due, visit);
  each_of(file, open_without_due, visit);
  if (!open_only) each_of(file, closed, visit);
}

std::vector<Task> tasks_due(CaseFile& file, Date until) {
  Query rows(file.db(),
             "SELECT " TASK_COLUMNS
             "WHERE closed_on IS NULL AND due IS NOT NULL AND due <= ? ORDER BY due, case_number, event, ordinal",
             until);
  return read_all(rows);
}

}  // namespace mwp::casefile
