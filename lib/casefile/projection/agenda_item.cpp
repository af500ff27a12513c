// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/agenda_item.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE agenda_item (
  meeting TEXT NOT NULL,
  case_number INTEGER NOT NULL,
  state TEXT NOT NULL,
  put INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  carried_from TEXT,
  question TEXT,
  brought_by TEXT,
  outcome TEXT,
  PRIMARY KEY (meeting, case_number)
) STRICT, WITHOUT ROWID)";
constexpr const char* by_case = "CREATE INDEX agenda_item_case ON agenda_item (case_number)";
constexpr const char* by_waiting = "CREATE INDEX agenda_item_waiting ON agenda_item (meeting) WHERE state = 'waiting'";

void put(Db& db, const Event& event, CaseNumber number) {
  const auto& data = event.data();
  execute(db,
          "INSERT INTO agenda_item VALUES (?1, ?2, 'on', ?3, 0, NULL, ?4, ?5, NULL) ON CONFLICT DO UPDATE SET "
          "put = CASE WHEN state = 'on' THEN put ELSE ?3 END, state = 'on', "
          "question = coalesce(?4, question), brought_by = coalesce(?5, brought_by)",
          event.meeting, number, event.key(), or_null(data["question"].text()), or_null(data["brought_by"].text()));
}

void set_state(Db& db, const char* state, const std::string& meeting, CaseNumber number) {
  execute(db, "UPDATE agenda_item SET state = ? WHERE meeting = ? AND case_number = ?", state, meeting, number);
}

/// A meeting that is planned, and a case that is put on one, take what waits; other events take what stands there. What
/// an undo put elsewhere since is not there to be taken.
bool is_there(Db& db, const Event& event, const std::string& meeting, CaseNumber number) {
  bool takes_waiting = event.kind == kind::meeting || event.kind == kind::item;
  return Query(db, "SELECT 1 FROM agenda_item WHERE meeting = ? AND case_number = ? AND state = ?", meeting, number,
               takes_waiting ? "waiting" : "on")
      .next();
}

/// What an event carries over: each case from one meeting to another, or to whichever is planned next.
void carry(Db& db, const Event& event) {
  int ordinal = 0;
  for (const auto& carried : event.made()["carries"].items()) {
    auto number = CaseNumber::parse(carried["case"].text());
    if (!number) continue;
    const auto& from = carried["from"].text();
    const auto& to = carried["to"].text();
    if (!is_there(db, event, from, *number)) continue;
    set_state(db, to.empty() ? "waiting" : "moved", from, *number);
    if (to.empty()) continue;
    execute(db,
            "INSERT INTO agenda_item SELECT ?1, ?2, 'on', ?3, ?5, ?4, question, brought_by, NULL FROM agenda_item "
            "WHERE meeting = ?4 AND case_number = ?2 ON CONFLICT DO UPDATE SET "
            "put = CASE WHEN state = 'on' THEN put ELSE ?3 END, state = 'on', carried_from = ?4",
            to, *number, event.key(), from, ordinal++);
  }
}

void apply_event(Db& db, const Event& event) {
  if (event.case_number) {
    if (event.kind == kind::item) put(db, event, *event.case_number);
    if (event.kind == kind::item_drop) set_state(db, "dropped", event.meeting, *event.case_number);
    if (!event.meeting.empty() && (event.kind == kind::outcome || event.kind == kind::decision)) {
      execute(db, "UPDATE agenda_item SET outcome = ? WHERE meeting = ? AND case_number = ?",
              event.data()["outcome"].text(), event.meeting, *event.case_number);
    }
    for (const auto& meeting : event.made()["drops"].texts()) set_state(db, "dropped", meeting, *event.case_number);
  }
  carry(db, event);
}

AgendaItem::State state_of(std::string_view state) {
  if (state == "dropped") return AgendaItem::State::Dropped;
  if (state == "moved") return AgendaItem::State::Moved;
  return state == "waiting" ? AgendaItem::State::Waiting : AgendaItem::State::On;
}

#define ITEM_COLUMNS \
  "i.meeting, i.case_number, i.state, i.carried_from, i.question, i.brought_by, i.outcome FROM agenda_item i "

std::vector<AgendaItem> read_all(Query& row) {
  std::vector<AgendaItem> items;
  while (row.next()) {
    items.push_back(
        {row.text(0), row.case_number(1), state_of(row.view(2)), row.text(3), row.text(4), row.text(5), row.text(6)});
  }
  return items;
}

}  // namespace

Projection item_projection() {
  return {{table, by_case, by_waiting},
          {"agenda_item"},
          apply_event,
          Subject::Case,
          {"DELETE FROM agenda_item WHERE case_number = ?1"}};
}

std::vector<AgendaItem> items_of_meeting(CaseFile& file, std::string_view meeting) {
  Query rows(file.db(),
             "SELECT " ITEM_COLUMNS
             "WHERE i.meeting = ? ORDER BY i.carried_from IS NULL, i.put, i.ordinal, i.case_number",
             meeting);
  return read_all(rows);
}

std::vector<AgendaItem> items_of_case(CaseFile& file, CaseNumber number) {
  Query rows(file.db(), "SELECT " ITEM_COLUMNS "WHERE i.case_number = ? ORDER BY i.put, i.meeting", number);
  return read_all(rows);
}

std::vector<AgendaItem> items_waiting(CaseFile& file, std::string_view body, std::string_view region) {
  Query rows(
      file.db(),
      "SELECT " ITEM_COLUMNS
      "JOIN meeting m ON m.id = i.meeting WHERE i.state = 'waiting' AND m.body = ? AND m.region = ? ORDER BY i.put, "
      "i.case_number",
      body, region);
  return read_all(rows);
}

}  // namespace mwp::casefile
