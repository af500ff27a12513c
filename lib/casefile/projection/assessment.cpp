// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/assessment.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE assessment (
  case_number INTEGER NOT NULL,
  round INTEGER NOT NULL,
  characteristic TEXT NOT NULL,
  assessor TEXT NOT NULL,
  event INTEGER NOT NULL,
  answer TEXT NOT NULL,
  because TEXT,
  source TEXT,
  "on" TEXT NOT NULL,
  PRIMARY KEY (case_number, round, characteristic, assessor)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::characteristic || !event.case_number) return;
  const auto& data = event.data();
  execute(db, "INSERT OR REPLACE INTO assessment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number,
          event.made()["round"].number(1), data["characteristic"].text(), data["by"].text(), event.key(),
          data["answer"].text(), or_null(event.because()), or_null(data["source"].text()), event.on);
}

}  // namespace

Projection assessment_projection() {
  return {{table}, {"assessment"}, apply_event, Subject::Case, {"DELETE FROM assessment WHERE case_number = ?1"}};
}

std::vector<Answer> answers_of(CaseFile& file, CaseNumber number) {
  std::vector<Answer> answers;
  for (Query row(file.db(),
                 "SELECT event, round, characteristic, answer, because, source, assessor, \"on\" FROM assessment "
                 "WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    answers.push_back({Event::id_of(row.number(0)), static_cast<int>(row.number(1)), row.text(2), row.text(3),
                       row.text(4), row.text(5), row.text(6), row.date(7).value_or(Date{})});
  }
  return answers;
}

}  // namespace mwp::casefile
