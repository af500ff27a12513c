// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/case_state.hpp"

#include <span>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/pause.hpp"
#include "casefile/search.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE case_state (
  number INTEGER PRIMARY KEY,
  region TEXT NOT NULL,
  next_region TEXT,
  next_region_from TEXT,
  policy TEXT NOT NULL,
  status TEXT NOT NULL,
  close_reason TEXT,
  round INTEGER NOT NULL,
  rung TEXT NOT NULL,
  rung_since TEXT NOT NULL,
  rung_event INTEGER NOT NULL,
  rung_outcome TEXT,
  situation TEXT NOT NULL,
  situation_since TEXT NOT NULL,
  opened TEXT NOT NULL,
  closed TEXT,
  died TEXT,
  handler TEXT,
  provider TEXT,
  provider_agb TEXT,
  zorgprofiel TEXT
) STRICT)";
/// The region that is responsible on a day.
#define REGION_ON(day) "CASE WHEN next_region_from <= " day " THEN next_region ELSE region END "

constexpr const char* waiting =
    "CREATE INDEX case_waiting ON case_state (rung, rung_event) "
    "WHERE status = 'open' AND (rung_outcome IS NULL OR rung_outcome = 'aangehouden')";

#define CASE_COLUMNS                                                                                             \
  "number, region, policy, status, close_reason, round, rung, rung_since, rung_event, rung_outcome, situation, " \
  "situation_since, opened, closed, died, handler, provider, provider_agb, zorgprofiel, next_region, "           \
  "next_region_from "
constexpr int next_due_column = 21;  ///< what stands behind CASE_COLUMNS in a list
#define NEXT_DUE_OF(number)                                                                                           \
  "(SELECT min(due) FROM task WHERE task.case_number = " number " AND task.closed_on IS NULL AND NOT " TASK_IS_PAUSED \
  ") "

/// The case as it stands on a day, over what stood in `state`: a page of cases is read into the strings of the page
/// before.
void read(const Query& row, Date day, CaseState& state) {
  auto next_from = row.date(20);
  bool moved = next_from && *next_from <= day;
  state.number = row.case_number(0);
  state.region = row.view(moved ? 19 : 1);
  state.policy = row.view(2);
  state.open = row.view(3) == "open";
  state.close_reason = row.view(4);
  state.round = static_cast<int>(row.number(5));
  state.rung = row.view(6);
  state.rung_since = row.date(7).value_or(Date{});
  state.rung_event = Event::id_of(row.number(8));
  state.rung_outcome = row.view(9);
  state.situation = row.view(10);
  state.situation_since = row.date(11).value_or(Date{});
  state.opened = row.date(12).value_or(Date{});
  state.closed = row.date(13);
  state.died = row.date(14);
  state.handler = row.view(15);
  state.provider = row.view(16);
  state.provider_agb = row.view(17);
  state.zorgprofiel = row.view(18);
  state.next_region = moved ? std::string_view() : row.view(19);
  state.next_region_from = moved ? std::nullopt : next_from;
}

CaseState read(const Query& row, Date day) {
  CaseState state;
  read(row, day, state);
  return state;
}

void open_case(Db& db, const Event& event) {
  const auto& form = event.data()["form"];
  auto opened = form["received"].date().value_or(event.on);
  auto rung = event.made()["rung"].text();
  auto situation = event.made()["situation"].text();
  execute(
      db,
      "INSERT OR IGNORE INTO case_state VALUES (?, ?, NULL, NULL, ?, 'open', NULL, 1, ?, ?, ?, NULL, ?, ?, ?, NULL, "
      "NULL, ?, ?, "
      "?, ?)",
      *event.case_number, event.made()["region"].text(), event.made()["policy"].text(), rung, event.on, event.key(),
      situation, event.on, opened, or_null(event.data()["handler"].text()), or_null(form["provider"]["name"].text()),
      or_null(form["provider"]["agb"].text()), or_null(form["indication"]["zorgprofiel"].text()));
}

void take_form(Db& db, const Event& event) {
  const auto& form = event.data()["form"];
  execute(db,
          "UPDATE case_state SET provider = coalesce(?2, provider), provider_agb = coalesce(?3, provider_agb), "
          "zorgprofiel = coalesce(?4, zorgprofiel) WHERE number = ?1",
          *event.case_number, or_null(form["provider"]["name"].text()), or_null(form["provider"]["agb"].text()),
          or_null(form["indication"]["zorgprofiel"].text()));
}

/// What any event may say about where the case stands after it.
void take_position(Db& db, const Event& event) {
  const auto& made = event.made();
  if (const auto& rung = made["outcome_on_rung"]; rung.is_text()) {
    execute(db, "UPDATE case_state SET rung_outcome = ? WHERE number = ? AND rung = ?", event.data()["outcome"].text(),
            *event.case_number, rung.text());
  }
  if (const auto& rung = made["rung"]; rung.is_text()) {
    execute(db, "UPDATE case_state SET rung = ?, rung_since = ?, rung_event = ?, rung_outcome = NULL WHERE number = ?",
            rung.text(), event.on, event.key(), *event.case_number);
  }
  if (const auto& situation = made["situation"]; situation.is_text()) {
    execute(db, "UPDATE case_state SET situation = ?, situation_since = ? WHERE number = ?", situation.text(), event.on,
            *event.case_number);
  }
  if (auto round = made["new_round"].number(); round > 0) {
    execute(db, "UPDATE case_state SET round = ? WHERE number = ?", round, *event.case_number);
  }
  if (const auto& policy = made["policy"]; policy.is_text()) {
    execute(db, "UPDATE case_state SET policy = ? WHERE number = ?", policy.text(), *event.case_number);
  }
}

void close_case(Db& db, const Event& event) {
  execute(db, "UPDATE case_state SET status = 'closed', close_reason = ?, closed = ?, died = ? WHERE number = ?",
          event.data()["reason"].text(), event.on, or_null(event.data()["died"].text()), *event.case_number);
}

void reopen_case(Db& db, const Event& event) {
  execute(db, "UPDATE case_state SET status = 'open', close_reason = NULL, closed = NULL, died = NULL WHERE number = ?",
          *event.case_number);
}

/// What was planned before and had happened by this day stays; a later plan gives way to this one.
void transfer_case(Db& db, const Event& event) {
  const auto& data = event.data();
  execute(db,
          "UPDATE case_state SET region = CASE WHEN next_region_from <= ?1 THEN next_region ELSE region END, "
          "next_region = ?2, next_region_from = ?1 WHERE number = ?3",
          data["from"].date().value_or(event.on), data["to"].text(), *event.case_number);
}

void apply_event(Db& db, const Event& event) {
  if (!event.case_number) return;
  if (event.kind == kind::intake) return open_case(db, event);
  if (event.kind == kind::form) take_form(db, event);
  if (event.kind == kind::close) close_case(db, event);
  if (event.kind == kind::reopen) reopen_case(db, event);
  if (event.kind == kind::transfer) transfer_case(db, event);
  if (!event.made().is_null()) take_position(db, event);
}

}  // namespace

Projection case_state_projection() {
  return {{table, waiting}, {"case_state"}, apply_event, Subject::Case, {"DELETE FROM case_state WHERE number = ?1"}};
}

std::optional<CaseState> find_case(CaseFile& file, CaseNumber number) {
  Query row(file.db(), "SELECT " CASE_COLUMNS "FROM case_state WHERE number = ?", number);
  return row.next() ? std::optional(read(row, file.today())) : std::nullopt;
}

CaseState get_case(CaseFile& file, CaseNumber number) {
  if (auto state = find_case(file, number)) return *state;
  throw NotFound("no-such-case", msg("there is no case {}", number.text()),
                 tr("'mwp list --status all' shows the numbers"));
}

std::optional<Date> next_due(CaseFile& file, CaseNumber number) {
  Query row(file.db(), "SELECT " NEXT_DUE_OF("?"), number);
  return row.next() ? row.date(0) : std::nullopt;
}

/// ?1: today; ?2: the number of the case before the page; ?14: how many.
constexpr const char* a_page_of_cases = "SELECT " CASE_COLUMNS ", " NEXT_DUE_OF("case_state.number") R"(AS next_due
FROM case_state
WHERE number > ?2
  AND (?3 IS NULL OR status = ?3)
  AND (?4 IS NULL OR rung = ?4)
  AND (?5 IS NULL OR situation = ?5)
  AND (?6 IS NULL OR )" REGION_ON("?1") R"(= ?6)
  AND (?7 IS NULL OR provider = ?7 COLLATE NOCASE OR provider_agb = ?7)
  AND (?8 IS NULL OR zorgprofiel = ?8)
  AND (?9 IS NULL OR handler = ?9)
  AND (?10 IS NULL OR opened >= ?10)
  AND (?11 IS NULL OR next_due < ?11)
  AND (?12 IS NULL OR NOT EXISTS (
    SELECT 1 FROM event e JOIN command c ON c.n = e.command AND c.series = e.series
    WHERE e.case_number = case_state.number AND c.recorded_at >= ?12))
  AND (?13 IS NULL OR opened <= ?13)
ORDER BY number LIMIT ?14)";

void each_case(CaseFile& file, const CaseFilter& filter, const std::function<void(const ListedCase&)>& visit) {
  constexpr std::size_t page = 500;  // stays in the processor's cache
  std::int64_t after = 0;
  std::vector<ListedCase> cases(page);
  std::size_t count = 0;
  do {
    count = 0;
    auto stale = filter.stale ? std::optional(iso(*filter.stale)) : std::nullopt;
    auto status = filter.status == "all" ? std::nullopt : std::optional(filter.status);
    for (Query rows(file.db(), a_page_of_cases, file.today(), after, status, filter.rung, filter.situation,
                    filter.region, filter.provider, filter.zorgprofiel, filter.handler, filter.since, filter.overdue,
                    stale, filter.until, static_cast<int>(page));
         rows.next();) {
      read(rows, file.today(), cases[count]);
      cases[count++].next_due = rows.date(next_due_column);
    }
    for (const auto& state : std::span(cases).first(count)) {
      if (!filter.text || mentions(file, state.number, *filter.text)) visit(state);
    }
    if (count > 0) after = cases[count - 1].number.key();
  } while (count == page);
}

std::vector<CaseState> cases_waiting(CaseFile& file, std::string_view rung, const std::optional<std::string>& region,
                                     Date day) {
  std::vector<CaseState> cases;
  for (Query rows(file.db(),
                  "SELECT " CASE_COLUMNS
                  "FROM case_state WHERE status = 'open' AND (rung_outcome IS NULL OR rung_outcome = 'aangehouden') "
                  "AND rung = ?1 AND (?2 IS NULL OR " REGION_ON("?3") "= ?2) ORDER BY rung_event",
                  rung, region, day);
       rows.next();) {
    cases.push_back(read(rows, file.today()));
  }
  return cases;
}

}  // namespace mwp::casefile
