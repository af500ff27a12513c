// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/tried.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE tried (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  what TEXT NOT NULL,
  "with" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  application_round INTEGER NOT NULL,
  answer TEXT,
  ground TEXT,
  option INTEGER NOT NULL,
  result TEXT,
  requested TEXT,
  advised TEXT,
  round INTEGER NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

/// A later answer of the same provider or region in the same application round takes the place of the first.
void replace_answer(Db& db, const Event& event, const std::string& with, std::int64_t application_round) {
  Query(db,
        "DELETE FROM tried WHERE case_number = ? AND what = 'approach' AND \"with\" = ? AND application_round = ? AND "
        "round = ? AND option = ?",
        *event.case_number, with, application_round, event.made()["round"].number(1), event.data()["option"].number())
      .run();
}

void apply_event(Db& db, const Event& event) {
  bool approach = event.kind == kind::approach;
  if ((!approach && event.kind != kind::consult) || !event.case_number) return;
  const auto& data = event.data();
  auto with = data["with"].text();
  auto application_round = approach ? data["round"].number(1) : 0;
  if (approach) replace_answer(db, event, with, application_round);
  Query(db, "INSERT OR IGNORE INTO tried VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number,
        event.key(), approach ? "approach" : "consult", with, event.on, application_round,
        or_null(approach ? data["answer"].text() : data["followed"].text()), or_null(data["ground"].text()),
        data["option"].number(), or_null(approach ? data["text"].text() : data["result"].text()),
        or_null(data["requested"].text()), or_null(data["advised"].text()), event.made()["round"].number(1))
      .run();
}

}  // namespace

Projection tried_projection() {
  return {{table}, {"tried"}, apply_event, Subject::Case, {"DELETE FROM tried WHERE case_number = ?1"}};
}

std::vector<Tried> tried_of(CaseFile& file, CaseNumber number) {
  std::vector<Tried> all;
  for (Query row(file.db(),
                 "SELECT event, what, \"with\", \"on\", application_round, answer, ground, option, result, requested, "
                 "advised, round "
                 "FROM tried WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    all.push_back({Event::id_of(row.number(0)), row.text(1), row.text(2), row.date(3).value_or(Date{}),
                   static_cast<int>(row.number(4)), row.text(5), row.text(6), static_cast<int>(row.number(7)),
                   row.text(8), row.date(9), row.date(10), static_cast<int>(row.number(11))});
  }
  return all;
}

}  // namespace mwp::casefile
