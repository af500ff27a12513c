// SPDX-License-Identifier: EUPL-1.2
#include "casefile/journal.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/chain.hpp"

namespace mwp::casefile {

namespace {

constexpr int page = 500;

#define LOG_COLUMNS                                                                                           \
  "e.n, e.series, e.case_number, e.meeting, e.context, e.provider, e.kind, e.\"on\", e.body, c.recorded_at, " \
  "c.actor, c.clock "
constexpr int private_column = 12;  ///< what stands behind LOG_COLUMNS
#define WITH_COMMAND "JOIN command c ON c.n = e.command AND c.series = e.series "
#define LOG_TABLES "FROM event e " WITH_COMMAND
/// Of the events that name case ?1, or carry it over.
#define OF_CASE(columns, joined)                                                                \
  "SELECT " columns "FROM event e " joined "WHERE e.case_number = ?1 UNION ALL SELECT " columns \
  "FROM (SELECT DISTINCT event FROM carry WHERE case_number = ?1) k "                           \
  "JOIN event e ON e.n = k.event / 32 AND e.series = char(65 + k.event % 32) " joined "WHERE e.case_number IS NULL "

LogEntry read_entry(const Query& row) {
  LogEntry entry;
  entry.event.id = id_at(row, 0);
  entry.event.case_number = maybe_case(row, 2);
  entry.event.meeting = row.text(3);
  entry.event.context = row.text(4);
  entry.event.provider = row.text(5);
  entry.event.kind = row.text(6);
  entry.event.on = row.date(7).value_or(Date{});
  entry.event.body = parse_body(row.view(8));
  entry.recorded_at = row.text(9);
  entry.actor = row.text(10);
  entry.clock = row.text(11);
  return entry;
}

/// The private part that stands in a column of the row; where it is not asked for, or erased, there is none.
void take_private(const Query& row, int column, Event& event) {
  if (!row.null(column)) event.personal = parse_body(row.view(column));
}

void add_private(Db& db, Event& event) {
  Query row(db, "SELECT body FROM event_private WHERE n = ? AND series = ?", event.id.n, event.id.series);
  if (row.next()) take_private(row, 0, event);
}

std::vector<LogEntry> read_entries(Query& rows) {
  std::vector<LogEntry> entries;
  while (rows.next()) entries.push_back(read_entry(rows));
  return entries;
}

bool may_be_id(std::string_view key) {
  return key.size() == 2 * command_id_size && unhex(key);
}

StoredCommand read_stored(Db& db, const CommandRow& row) {
  StoredCommand stored{row.first, row.id, row.line, row.answer, {}};
  for (Query events(
           db,
           "SELECT n, series FROM event WHERE n >= ?1 AND n < coalesce((SELECT n FROM command WHERE n > ?1 AND "
           "series = ?2 ORDER BY n LIMIT 1), ?3) AND command = ?1 AND series = ?2 ORDER BY n",
           row.first.n, row.first.series, std::numeric_limits<std::int64_t>::max());
       events.next();) {
    stored.events.push_back(id_at(events, 0));
  }
  return stored;
}

}  // namespace

Value parse_body(std::string_view text) {
  if (text.empty()) return Value::object();
  try {
    return Value::parse_json(text);
  } catch (const InputError&) {
    return Value::object();
  }
}

std::optional<StoredCommand> Journal::find_key(std::string_view key) const {
  {
    Query row(m_db, "SELECT " COMMAND_COLUMNS " FROM command c WHERE series = ? AND key = ?", own_series(m_db), key);
    if (row.next()) return read_stored(m_db, command_at<std::string>(row, 0));
  }
  if (!may_be_id(key)) return std::nullopt;  // ids have no index
  Query row(m_db, "SELECT " COMMAND_COLUMNS " FROM command c WHERE id = ?", key);
  return row.next() ? std::optional(read_stored(m_db, command_at<std::string>(row, 0))) : std::nullopt;
}

std::vector<Journal::Head> Journal::heads() const {
  std::vector<Head> heads;
  for (auto& [id, hash] : last_links(m_db)) heads.push_back({id, std::move(hash)});
  return heads;
}

std::string Journal::hash_of_event(const EventId& id) const {
  Query row(m_db, "SELECT hash FROM event WHERE n = ? AND series = ?", id.n, id.series);
  return row.next() ? row.text(0) : left_out_hash(m_db, id);
}

void Journal::each(bool with_private, const std::function<bool(const LogEntry&)>& visit) const {
  auto head = last_n(m_db);
  EventId at{0, 'A'};
  while (true) {
    std::vector<LogEntry> entries;
    {
      Query rows(m_db,
                 "SELECT " LOG_COLUMNS ", CASE WHEN ?4 THEN p.body END " LOG_TABLES
                 "LEFT JOIN event_private p ON ?4 AND p.n = e.n AND p.series = e.series "
                 "WHERE (e.n, e.series) > (?1, ?2) AND e.n <= ?3 ORDER BY e.n, e.series LIMIT ?5",
                 at.n, at.series, head, with_private, page);
      while (rows.next()) {
        entries.push_back(read_entry(rows));
        take_private(rows, private_column, entries.back().event);
      }
    }
    if (entries.empty()) return;
    for (const auto& entry : entries) {
      if (!visit(entry)) return;
    }
    at = entries.back().event.id;
  }
}

std::vector<LogEntry> Journal::of_case(CaseNumber number, bool with_private) const {
  Query rows(m_db, OF_CASE(LOG_COLUMNS, WITH_COMMAND) "ORDER BY 1, 2", number);
  auto entries = read_entries(rows);
  if (with_private) {
    for (auto& entry : entries) add_private(m_db, entry.event);
  }
  return entries;
}

bool Journal::any_body(CaseNumber number, const std::function<bool(std::string_view)>& holds) const {
  for (Query bodies(m_db, OF_CASE("e.body ", ""), number); bodies.next();) {
    if (holds(bodies.view(0))) return true;
  }
  return false;
}

std::vector<LogEntry> Journal::naming(Column column, std::string_view id) const {
  constexpr std::array statements{"SELECT " LOG_COLUMNS LOG_TABLES "WHERE e.meeting = ? ORDER BY 1, 2",
                                  "SELECT " LOG_COLUMNS LOG_TABLES "WHERE e.context = ? ORDER BY 1, 2",
                                  "SELECT " LOG_COLUMNS LOG_TABLES "WHERE e.provider = ? ORDER BY 1, 2"};
  Query rows(m_db, statements[static_cast<std::size_t>(column)], id);
  auto entries = read_entries(rows);
  for (auto& entry : entries) add_private(m_db, entry.event);
  return entries;
}

std::vector<LogEntry> Journal::of_command(const StoredCommand& command) const {
  std::vector<LogEntry> entries;
  for (const auto& id : command.events) {
    if (auto entry = find(id, false)) entries.push_back(std::move(*entry));
  }
  return entries;
}

void Journal::each_command_back(const std::function<bool(const StoredCommand&)>& visit) const {
  auto series = own_series(m_db);
  std::int64_t before = last_n(m_db) + 1;
  while (true) {
    std::optional<StoredCommand> command;
    {
      Query row(m_db, "SELECT " COMMAND_COLUMNS " FROM command c WHERE series = ? AND n < ? ORDER BY n DESC LIMIT 1",
                series, before);
      if (!row.next()) return;
      command = read_stored(m_db, command_at<std::string>(row, 0));
    }
    if (!visit(*command)) return;
    before = command->first.n;
  }
}

std::vector<EventId> Journal::of_batch(std::string_view batch) const {
  std::vector<EventId> events;
  for (Query row(m_db,
                 "SELECT e.n, e.series FROM event e CROSS JOIN command c ON c.n = e.command AND c.series = e.series "
                 "WHERE c.batch = ? ORDER BY e.n, e.series",
                 batch);
       row.next();) {
    events.push_back(id_at(row, 0));
  }
  return events;
}

std::optional<LogEntry> Journal::find(const EventId& id, bool with_private) const {
  Query row(m_db, "SELECT " LOG_COLUMNS LOG_TABLES "WHERE e.n = ? AND e.series = ?", id.n, id.series);
  if (!row.next()) return std::nullopt;
  auto entry = read_entry(row);
  if (with_private) add_private(m_db, entry.event);
  return entry;
}

std::optional<CaseNumber> Journal::largest(int region, int year) const {
  Query row(m_db, "SELECT max(case_number) FROM event WHERE case_number BETWEEN ? AND ?", CaseNumber(region, year, 0),
            CaseNumber(region, year + 1, 0).key() - 1);
  row.next();
  return maybe_case(row, 0);
}

std::int64_t Journal::count(CaseNumber number) const {
  Query row(m_db, "SELECT count(*) FROM event WHERE case_number = ?", number);
  row.next();
  return row.number(0);
}

std::vector<CaseNumber> Journal::of_several_series() const {
  std::vector<CaseNumber> cases;
  if (last_links(m_db).size() < 2) return cases;
  for (Query row(m_db,
                 "SELECT case_number FROM event WHERE case_number IS NOT NULL GROUP BY case_number "
                 "HAVING min(series) <> max(series)");
       row.next();) {
    cases.push_back(row.case_number(0));
  }
  return cases;
}

Walked Journal::verify(const FaultFound& found, const BodySeen& seen) const {
  return walk_chain(m_db, found, seen);
}

}  // namespace mwp::casefile
