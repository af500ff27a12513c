// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/meeting.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/amendment.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* meeting_table = R"(CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL,
  region TEXT NOT NULL,
  "on" TEXT NOT NULL,
  "at" TEXT,
  place TEXT,
  online INTEGER NOT NULL,
  chair TEXT,
  notes TEXT,
  form TEXT,
  within TEXT,
  cancelled INTEGER NOT NULL,
  attended INTEGER NOT NULL
) STRICT, WITHOUT ROWID)";
constexpr const char* meeting_index = "CREATE INDEX meeting_of_body ON meeting (body, region, \"on\")";
constexpr const char* participant_table = R"(CREATE TABLE participant (
  meeting TEXT NOT NULL,
  who TEXT NOT NULL,
  organisation TEXT NOT NULL,
  role TEXT,
  mandate TEXT,
  invited INTEGER NOT NULL,
  present INTEGER NOT NULL,
  PRIMARY KEY (meeting, who, organisation)
) STRICT, WITHOUT ROWID)";

void plan(Db& db, const Event& event) {
  const auto& data = event.data();
  execute(db, "INSERT OR IGNORE INTO meeting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)", event.meeting,
          data["body"].text(), data["region"].text(), data["on"].text(), or_null(data["at"].text()),
          or_null(data["place"].text()), data["online"].flag(), or_null(data["chair"].text()),
          or_null(data["notes"].text()), or_null(data["form"].text()), or_null(data["within"].text()));
}

void change(Db& db, const Event& event) {
  const auto& data = event.data();
  bool moved_place = data["place"].is_text() || data["online"].flag();
  execute(db,
          "UPDATE meeting SET \"on\" = coalesce(?2, \"on\"), \"at\" = coalesce(?3, \"at\"), "
          "place = CASE WHEN ?7 THEN ?4 ELSE place END, online = CASE WHEN ?7 THEN ?8 ELSE online END, "
          "chair = coalesce(?5, chair), notes = coalesce(?6, notes) WHERE id = ?1",
          event.meeting, or_null(data["on"].text()), or_null(data["at"].text()), or_null(data["place"].text()),
          or_null(data["chair"].text()), or_null(data["notes"].text()), moved_place, data["online"].flag());
}

void join_in(Db& db, const Event& event) {
  const auto& data = event.data();
  bool present = data["present"].flag();
  execute(db,
          "INSERT INTO participant VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET role = coalesce(?4, "
          "role), "
          "mandate = coalesce(?5, mandate), invited = max(invited, ?6), present = max(present, ?7)",
          event.meeting, data["who"].text(), data["organisation"].text(), or_null(data["role"].text()),
          or_null(data["mandate"].text()), !present, present);
}

void apply_event(Db& db, const Event& event) {
  if (event.meeting.empty()) return;
  if (event.kind == kind::meeting) plan(db, event);
  if (event.kind == kind::meeting_change) change(db, event);
  if (event.kind == kind::participant) join_in(db, event);
  if (event.kind == kind::meeting_cancel) execute(db, "UPDATE meeting SET cancelled = 1 WHERE id = ?", event.meeting);
  bool happened = event.kind == kind::outcome || event.kind == kind::decision ||
                  (event.kind == kind::participant && event.data()["present"].flag());
  if (happened) execute(db, "UPDATE meeting SET attended = 1 WHERE id = ?", event.meeting);
}

#define MEETING_COLUMNS \
  "id, body, region, \"on\", \"at\", place, online, chair, notes, form, within, cancelled, attended FROM meeting "

Meeting read(const Query& row) {
  return {row.text(0), row.text(1), row.text(2),  row.date(3).value_or(Date{}),
          row.text(4), row.text(5), row.flag(6),  row.text(7),
          row.text(8), row.text(9), row.text(10), row.flag(11),
          row.flag(12)};
}

std::vector<Meeting> read_all(Query& rows) {
  std::vector<Meeting> all;
  while (rows.next()) all.push_back(read(rows));
  return all;
}

}  // namespace

Projection meeting_projection() {
  return {{meeting_table, meeting_index, participant_table},
          {"meeting", "participant"},
          apply_event,
          Subject::Meeting,
          {"DELETE FROM meeting WHERE id = ?1", "DELETE FROM participant WHERE meeting = ?1"}};
}

std::optional<Meeting> find_meeting(CaseFile& file, std::string_view id) {
  Query row(file.db(), "SELECT " MEETING_COLUMNS "WHERE id = ?", id);
  return row.next() ? std::optional(read(row)) : std::nullopt;
}

Meeting get_meeting(CaseFile& file, std::string_view id) {
  if (auto meeting = find_meeting(file, id)) return *meeting;
  throw NotFound("no-such-meeting", msg("there is no meeting '{}'", id), tr("'mwp meeting list' shows the meetings"));
}

std::vector<Meeting> meetings(CaseFile& file, const std::optional<std::string>& body) {
  Query rows(file.db(), "SELECT " MEETING_COLUMNS "WHERE ?1 IS NULL OR body = ?1 ORDER BY \"on\", id", body);
  return read_all(rows);
}

std::vector<Meeting> meetings_from(CaseFile& file, std::string_view body, std::string_view region, Date from) {
  Query rows(file.db(),
             "SELECT " MEETING_COLUMNS
             "WHERE body = ? AND region = ? AND \"on\" >= ? AND NOT cancelled ORDER BY \"on\", id",
             body, region, from);
  return read_all(rows);
}

int meetings_named(CaseFile& file, const std::string& id) {
  Query row(file.db(),
            "SELECT count(DISTINCT meeting) FROM event WHERE kind = 'meeting' AND meeting >= ?1 AND meeting < ?1 || "
            "'.' AND (meeting = ?1 OR meeting > ?1 || '-')",
            id);
  row.next();
  return static_cast<int>(row.number(0));
}

std::vector<PlannedAgain> planned_again(CaseFile& file) {
  Amendments amendments(file.db());
  std::vector<PlannedAgain> found;
  std::string last;
  for (Query rows(file.db(),
                  "SELECT meeting, n, series, \"on\" FROM event WHERE meeting IS NOT NULL AND kind = ? "
                  "ORDER BY meeting, n, series",
                  kind::meeting);
       rows.next();) {
    EventId event{rows.number(1), rows.series(2)};
    if (amendments.undone_by(event)) continue;
    if (rows.view(0) == last) found.push_back({last, event, rows.date(3).value_or(Date{})});
    last = rows.view(0);
  }
  return found;
}

std::vector<Participant> participants_of(CaseFile& file, std::string_view meeting) {
  std::vector<Participant> all;
  for (Query row(file.db(),
                 "SELECT who, organisation, role, mandate, invited, present FROM participant WHERE meeting = ? "
                 "ORDER BY organisation, who",
                 meeting);
       row.next();) {
    all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.flag(4), row.flag(5)});
  }
  return all;
}

}  // namespace mwp::casefile
