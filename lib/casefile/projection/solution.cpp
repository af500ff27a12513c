// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/solution.hpp"

#include "base/text.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE solution (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  round INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  kind TEXT NOT NULL,
  lasting INTEGER NOT NULL,
  "from" TEXT,
  until TEXT,
  agb TEXT,
  name TEXT,
  "with" INTEGER,
  text TEXT,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::solution || !event.case_number) return;
  const auto& data = event.data();
  const auto& provider = data["provider"];
  execute(db, "INSERT OR IGNORE INTO solution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number,
          event.key(), event.made()["round"].number(1), event.on, data["kind"].text(), data["lasting"].flag(),
          or_null(data["from"].text()), or_null(data["until"].text()), or_null(provider["agb"].text()),
          or_null(provider["name"].text()), CaseNumber::parse(data["with"].text()), or_null(data["text"].text()));
}

}  // namespace

Projection solution_projection() {
  return {{table}, {"solution"}, apply_event, Subject::Case, {"DELETE FROM solution WHERE case_number = ?1"}};
}

bool same_provider(const NamedProvider& a, const NamedProvider& b) {
  if (!a.agb.empty() && !b.agb.empty()) return a.agb == b.agb;
  return !a.name.empty() && fold(a.name) == fold(b.name);
}

std::vector<Solution> solutions_of(CaseFile& file, CaseNumber number) {
  std::vector<Solution> solutions;
  for (Query row(file.db(),
                 "SELECT event, round, \"on\", kind, lasting, \"from\", until, agb, name, \"with\", text FROM solution "
                 "WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    Solution solution{Event::id_of(row.number(0)),
                      static_cast<int>(row.number(1)),
                      row.date(2).value_or(Date{}),
                      row.text(3),
                      row.flag(4),
                      row.date(5),
                      row.date(6),
                      {row.text(7), row.text(8)},
                      std::nullopt,
                      row.text(10)};
    if (!row.null(9)) solution.with = row.case_number(9);
    solutions.push_back(std::move(solution));
  }
  return solutions;
}

}  // namespace mwp::casefile
