// SPDX-License-Identifier: EUPL-1.2
// An office for the tests: a case file, the shipped policies and a clock that goes on. Steps are recorded as mwp
// records them, in one transaction each; tables can be read whole, to be compared.
#pragma once

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/hash.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/placement.hpp"
#include "casefile/projection/task.hpp"
#include "process/agenda.hpp"
#include "process/amend.hpp"
#include "process/assessment.hpp"
#include "process/contexts.hpp"
#include "process/directory.hpp"
#include "process/escalation.hpp"
#include "process/intake.hpp"
#include "process/meetings.hpp"
#include "process/papers.hpp"
#include "process/placement.hpp"
#include "process/records.hpp"
#include "process/rounds.hpp"
#include "process/solutions.hpp"
#include "process/tasks.hpp"
#include "process/termination.hpp"
#include "process/terms.hpp"
#include "process/wsr.hpp"
#include "support.hpp"

namespace mwp::test {

/// A table's rows, each as one text, in the order of their contents.
using Rows = std::vector<std::string>;
using Tables = std::map<std::string, Rows>;

inline Rows rows_of(casefile::CaseFile& file, const std::string& sql) {
  Rows rows;
  SQLite::Statement statement(file.db().raw(), sql);
  while (statement.executeStep()) {
    std::string row;
    for (int i = 0; i < statement.getColumnCount(); ++i) {
      auto column = statement.getColumn(i);
      row += fmt::format("{}|", column.isNull() ? "NULL" : column.getString());
    }
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

/// Every projection.
inline Tables tables_of(casefile::CaseFile& file) {
  Tables tables;
  for (const auto& projection : casefile::projections()) {
    for (const auto* table : projection.tables) tables[table] = rows_of(file, std::string("SELECT * FROM ") + table);
  }
  return tables;
}

/// Fails where two sets of tables differ, naming the table and the first row.
inline void check_same(const Tables& left, const Tables& right) {
  REQUIRE(left.size() == right.size());
  for (const auto& [table, rows] : left) {
    const auto& others = right.at(table);
    if (rows == others) continue;
    auto [a, b] = std::mismatch(rows.begin(), rows.end(), others.begin(), others.end());
    FAIL_CHECK("table " << table << ": " << (a == rows.end() ? "no more rows" : *a) << "\n  against "
                        << (b == others.end() ? "no more rows" : *b));
  }
}

/// The form of a case that lacks nothing, of the n-th fictitious client. Without a BSN, so that many may be open.
inline std::string full_form(int n, const std::string& region = "5526", const std::string& received = "2025-09-16") {
  return fmt::format(R"(region = "{}"
received = {}
situation = "zoeken"
reason = ["geen-passend-aanbod"]
[client]
family_name = "Fictema{}"
birth_date = 1994-03-11
competent = "nee"
[representative]
role = "mentor"
name = "M. Bedacht"
appointed_on = 2014-06-02
[indication]
zorgprofiel = "VG7"
grondslagen = ["05", "03"]
valid_from = 2022-05-01
[provider]
agb = "10000001"
name = "Stichting De Proefhaven"
[need]
care = "Zorg"
behaviour = "Gedrag"
conditions = ["lvb"]
[context]
current = "Nu"
history = "Toen"
tried = "Veel"
question = "Kan het?"
[wish]
outside_region_discussed_on = 2025-10-01
)",
                     region, received, n);
}

class Office {
 public:
  explicit Office(casefile::CaseFile opened = casefile::CaseFile::in_memory()) : file(std::move(opened)) {}

  using Step = std::function<process::Draft(process::Desk&)>;

  Date today() const { return day_in_amsterdam(now); }

  /// Takes one step and records it, a minute after the one before. Throws what the step throws; then nothing is
  /// recorded.
  casefile::StoredCommand record(const Step& step) {
    now += std::chrono::minutes{1};
    casefile::Transaction transaction(file, casefile::Transaction::Mode::Write);
    process::Desk desk{file, library, today(), recording};
    auto draft = step(desk);
    if (draft.events.empty()) return {};
    auto stored = file.journal().append(command(), draft.events, draft.answer);
    transaction.commit(stored);
    return last = stored;
  }

  /// Takes these events back.
  casefile::StoredCommand undo(const std::vector<domain::EventId>& events) {
    recording.on.reset();
    return last = record([&](process::Desk& desk) { return process::undo(desk, events); });
  }
  const casefile::StoredCommand& last_command() const { return last; }
  std::string kind_of(const domain::EventId& event) { return file.journal().find(event, false)->event.kind; }

  casefile::NewCommand command() const {
    casefile::NewCommand command;
    command.line = "a line";
    command.actor = "T. Voorbeeld";
    command.recorded_at = now;
    command.pinned = true;
    command.policy = casefile::hash_of(library.policies_read());
    return command;
  }

  /// Opens a case; gives its number.
  domain::CaseNumber open_case(const std::string& form) {
    auto stored = record([&](process::Desk& desk) {
      return process::open_case(desk, process::read_form(form, "form.toml", library, desk.today), {});
    });
    return *domain::CaseNumber::parse(stored.answer);
  }
  void note(domain::CaseNumber number, const std::string& text) {
    record([&](process::Desk& desk) { return process::note(desk, number, text); });
  }

  casefile::CaseFile file;
  policy::Library library = shipped_library();
  Moment now = *parse_moment("2026-02-03T09:00:00Z");
  process::Recording recording{{}, "omdat", {}, "T. Voorbeeld"};
  casefile::StoredCommand last;
};

/// Two cases and two meetings: events with and without case, meeting, provider and identity.
struct Filled {
  Office office;
  domain::CaseNumber first, second;

  Filled() {
    first = office.open_case(test::full_form(1));
    second = office.open_case(test::full_form(2));
    office.note(first, "een notitie");
    office.record([&](process::Desk& desk) {
      return process::approach(desk, first, {"10000002", {}, 1, "nee", "geen-plek", {}, {}});
    });
    office.record([&](process::Desk& desk) {
      process::MeetingPlan plan;
      plan.body = "mdo";
      plan.dates = {day("2026-03-02"), day("2026-03-09")};
      plan.region = "5526";
      return process::plan_meetings(desk, plan);
    });
    office.record([&](process::Desk& desk) {
      return process::put_on_agenda(desk, "mdo-5526-2026-03-02", {first, second}, "Wat nu?", {});
    });
    office.note(second, "nog een");
    office.file.db().execute("PRAGMA foreign_keys = OFF");
  }
  casefile::Journal journal() { return office.file.journal(); }
};

}  // namespace mwp::test
