// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/termination.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE termination (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  round INTEGER NOT NULL,
  announced TEXT,
  effective TEXT,
  ground TEXT,
  tested TEXT,
  process_ok TEXT,
  agreed TEXT,
  agreed_on TEXT,
  withdrawn TEXT,
  ended TEXT,
  without_solution INTEGER NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

/// A new one: announced, or ended without that any was under way.
void begin(Db& db, const Event& event) {
  const auto& data = event.data();
  execute(db, "INSERT OR IGNORE INTO termination VALUES (?, ?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, NULL, ?, ?)",
          *event.case_number, event.key(), event.made()["round"].number(1), data["announced"].date(),
          data["effective"].date(), or_null(data["ground"].text()), data["ended"].date(),
          data["without_solution"].flag());
}

std::optional<std::int64_t> under_way(Db& db, const Event& event) {
  Query row(db, "SELECT event, withdrawn, ended FROM termination WHERE case_number = ? ORDER BY event DESC LIMIT 1",
            *event.case_number);
  bool found = row.next() && row.null(1) && (event.data()["stage"].text() != "ended" || row.null(2));
  return found ? std::optional(row.number(0)) : std::nullopt;
}

/// Fills the one under way.
void go_on(Db& db, const Event& event, std::int64_t under_way) {
  const auto& data = event.data();
  bool answered = data["agreed"].is_text();
  execute(db,
          "UPDATE termination SET tested = coalesce(?3, tested), process_ok = coalesce(?4, process_ok), "
          "agreed = coalesce(?5, agreed), agreed_on = coalesce(?6, agreed_on), withdrawn = coalesce(?7, withdrawn), "
          "ended = coalesce(?8, ended), without_solution = max(without_solution, ?9) "
          "WHERE case_number = ?1 AND event = ?2",
          *event.case_number, under_way, data["tested"].date(), or_null(data["process_ok"].text()),
          or_null(data["agreed"].text()), answered ? std::optional(event.on) : std::nullopt, data["withdrawn"].date(),
          data["ended"].date(), data["without_solution"].flag());
}

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::termination || !event.case_number) return;
  const auto& stage = event.data()["stage"].text();
  auto last = stage == "announced" ? std::nullopt : under_way(db, event);
  if (last) {
    go_on(db, event, *last);
  } else if (stage == "announced" || stage == "ended") {
    begin(db, event);
  }
}

}  // namespace

Projection termination_projection() {
  return {{table}, {"termination"}, apply_event, Subject::Case, {"DELETE FROM termination WHERE case_number = ?1"}};
}

std::vector<Termination> terminations_of(CaseFile& file, CaseNumber number) {
  std::vector<Termination> terminations;
  for (Query row(file.db(),
                 "SELECT event, round, announced, effective, ground, tested, process_ok, agreed, agreed_on, withdrawn, "
                 "ended, without_solution FROM termination WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    terminations.push_back({Event::id_of(row.number(0)), static_cast<int>(row.number(1)), row.date(2), row.date(3),
                            row.text(4), row.date(5), row.text(6), row.text(7), row.date(8), row.date(9), row.date(10),
                            row.flag(11)});
  }
  return terminations;
}

}  // namespace mwp::casefile
