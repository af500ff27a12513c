// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/tried.hpp"

#include <cstdint>

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
  execute(
      db,
      "DELETE FROM tried WHERE case_number = ? AND what = 'approach' AND \"with\" = ? AND application_round = ? AND "
      "round = ? AND option = ?",
      *event.case_number, with, application_round, event.made()["round"].number(1), event.data()["option"].number());
}

struct Row {
  const char* what;
  std::string with;
  Date on;
  std::int64_t application_round = 0;
  std::string answer{}, ground{};
  std::int64_t option = 0;
  std::string result{};
  std::optional<Date> requested{}, advised{};
};

void insert(Db& db, const Event& event, const Row& row) {
  execute(db, "INSERT OR IGNORE INTO tried VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number,
          event.key(), row.what, row.with, row.on, row.application_round, or_null(row.answer), or_null(row.ground),
          row.option, or_null(row.result), row.requested, row.advised, event.made()["round"].number(1));
}

void apply_approach(Db& db, const Event& event) {
  const auto& data = event.data();
  Row row{"approach", data["with"].text(), event.on, data["round"].number(1), data["answer"].text()};
  row.ground = data["ground"].text();
  row.option = data["option"].number();
  row.result = data["text"].text();
  replace_answer(db, event, row.with, row.application_round);
  insert(db, event, row);
}

/// The consult of the same one in this round that a later record completes. One that was answered is left alone by what
/// was asked, or advised, after that.
std::optional<std::int64_t> consult_to_complete(Db& db, const Event& event) {
  const auto& data = event.data();
  Query row(db,
            "SELECT event, requested, advised, result IS NOT NULL, \"on\" FROM tried WHERE case_number = ? AND what = "
            "'consult' AND \"with\" = ? AND round = ? ORDER BY event DESC LIMIT 1",
            *event.case_number, data["with"].text(), event.made()["round"].number(1));
  if (!row.next()) return std::nullopt;
  auto asked = row.date(1);
  auto advised = row.date(2);
  auto answered = advised ? advised : asked ? asked : row.date(4);
  auto asked_now = data["requested"].date();
  auto advised_now = data["advised"].date();
  bool asked_anew = (advised || row.flag(3)) && asked_now && *asked_now > *answered;
  bool advised_anew = advised && advised_now && *advised_now > *advised;
  return asked_anew || advised_anew ? std::nullopt : std::optional(row.number(0));
}

void apply_consult(Db& db, const Event& event) {
  const auto& data = event.data();
  if (auto earlier = consult_to_complete(db, event)) {
    auto advised = data["advised"].date();
    execute(db,
            "UPDATE tried SET requested = coalesce(requested, ?3), advised = coalesce(?4, advised), "
            "answer = coalesce(?5, answer), result = coalesce(?6, result), \"on\" = coalesce(?7, \"on\") "
            "WHERE case_number = ?1 AND event = ?2",
            *event.case_number, *earlier, data["requested"].date(), advised, or_null(data["followed"].text()),
            or_null(data["result"].text()), advised ? std::optional(event.on) : std::nullopt);
    return;
  }
  Row row{"consult", data["with"].text(), event.on};
  row.answer = data["followed"].text();
  row.result = data["result"].text();
  row.requested = data["requested"].date();
  row.advised = data["advised"].date();
  insert(db, event, row);
}

/// One row per case, as the OCO part of the form now reads; none while there is nothing to tell.
void apply_oco(Db& db, const Event& event) {
  const auto& oco = event.data()["form"]["oco"];
  if (!oco.is_object()) return;
  Row row{"oco", "oco", event.on};
  for (Query earlier(db, "SELECT answer, requested, \"on\" FROM tried WHERE case_number = ? AND what = 'oco'",
                     *event.case_number);
       earlier.next();) {
    row.answer = earlier.text(0);
    row.requested = earlier.date(1);
    row.on = earlier.date(2).value_or(event.on);
  }
  if (oco["involved"].is_text()) row.answer = oco["involved"].text();
  if (auto offered = oco["offered_on"].date()) row.requested = offered;
  if (row.requested) row.on = *row.requested;
  execute(db, "DELETE FROM tried WHERE case_number = ? AND what = 'oco'", *event.case_number);
  if (row.requested || row.answer == "ja") insert(db, event, row);
}

void apply_event(Db& db, const Event& event) {
  if (!event.case_number) return;
  const auto& data = event.data();
  if (event.kind == kind::approach) apply_approach(db, event);
  if (event.kind == kind::consult) apply_consult(db, event);
  if (event.kind == kind::intake || event.kind == kind::form || event.kind == kind::oco) apply_oco(db, event);
  if (event.kind == kind::contact) {
    Row row{"contact", data["with"].text(), event.on, 0, data["purpose"].text()};
    row.result = data["text"].text();
    insert(db, event, row);
  }
  if (event.kind == kind::report) {
    Row row{"report", data["to"].text(), event.on, 0, data["reference"].text()};
    row.result = data["text"].text();
    insert(db, event, row);
  }
  if (event.kind == kind::plan) {
    Row row{"plan", data["directed_by"].text(), event.on};
    row.result = data["text"].text();
    insert(db, event, row);
  }
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
