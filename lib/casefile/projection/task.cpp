// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/task.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

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
  supports TEXT NOT NULL,
  due TEXT,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID)";
constexpr const char* by_case = "CREATE INDEX task_case ON task (case_number, closed_on, due)";

void apply_event(Db& db, const Event& event) {
  for (const auto& code : event.made()["tasks_done"].texts()) {
    Query(db, "UPDATE task SET closed_on = ? WHERE case_number = ? AND code = ? AND closed_on IS NULL", event.on,
          event.case_number, code)
        .run();
  }
  int ordinal = 0;
  for (const auto& task : event.made()["tasks"].items()) {
    Query(db, "INSERT OR IGNORE INTO task VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", event.key(), ordinal++,
          event.case_number, or_null(event.meeting), or_null(task["code"].text()), task["text"].text(),
          task["owner"].text(), task["supports"].is_array() ? task["supports"].json() : "[]",
          or_null(task["due"].text()), event.on)
        .run();
  }
  if (event.kind == kind::close) {
    Query(db, "UPDATE task SET closed_on = ? WHERE case_number = ? AND closed_on IS NULL", event.on, event.case_number)
        .run();
  }
}

std::vector<Task> read_all(Query& row) {
  std::vector<Task> tasks;
  while (row.next()) {
    tasks.push_back({Event::id_of(row.number(0)), static_cast<int>(row.number(1)), row.text(2), row.text(3),
                     row.text(4), Value::parse_json(row.view(5)).texts(), row.date(6), row.date(7).value_or(Date{}),
                     row.date(8), row.text(9)});
  }
  return tasks;
}

#define TASK_COLUMNS "event, ordinal, code, text, owner, supports, due, opened_on, closed_on, meeting FROM task "
#define TASK_ORDER "ORDER BY closed_on IS NOT NULL, due IS NULL, due, event, ordinal"

}  // namespace

Projection task_projection() {
  return {{table, by_case}, {"task"}, apply_event};
}

std::vector<Task> tasks_of(CaseFile& file, CaseNumber number) {
  Query rows(file.db(), "SELECT " TASK_COLUMNS "WHERE case_number = ? " TASK_ORDER, number);
  return read_all(rows);
}

std::vector<Task> tasks_of_meeting(CaseFile& file, std::string_view meeting) {
  Query rows(file.db(), "SELECT " TASK_COLUMNS "WHERE meeting = ? " TASK_ORDER, meeting);
  return read_all(rows);
}

}  // namespace mwp::casefile
