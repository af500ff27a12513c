// SPDX-License-Identifier: EUPL-1.2
#include "casefile/chain.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp::casefile {

namespace {

constexpr int page = 2000;

/// Recomputes what one stored row claims; empty when all agrees.
std::string fault_in(Db& db, const Query& row, Digest& prev) {
  auto header = header_at(row);
  auto digest = row.text(9);
  auto stored_prev = row.text(10);
  auto stored_hash = row.text(11);
  bool chained = stored_prev == prev || is_left_out(db, header.id, stored_prev);
  prev = stored_hash;
  if (!chained) return tr("the chain is broken: the event before it was removed, moved or changed");
  for (int column : {3, 4, 5, 8}) {  // an absent text is null: an empty one hashes alike
    if (!row.null(column) && row.view(column).empty()) return tr("its date, case, kind or command was changed");
  }
  if (row.null(12) != row.null(13)) return tr("its content was changed");
  if (row.null(command_column)) return tr("its command is missing");
  header.command = read_command(row, command_column).digest();
  if (!row.null(13) && hash_of(row.view(12), row.view(13)) != digest) return tr("its content was changed");
  if (!row.null(15) && hash_of(row.view(14), row.view(15)) != header.personal)
    return tr("its identity part was changed");
  if (header.hash(stored_prev, digest) != stored_hash) return tr("its date, case, kind or command was changed");
  return {};
}

}  // namespace

std::optional<CaseNumber> maybe_case(const Query& row, int column) {
  return row.null(column) ? std::nullopt : std::optional(row.case_number(column));
}

void insert_command(Db& db, const CommandRow& row) {
  Query(db, "INSERT INTO command VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row.first.n, row.first.series, row.id,
        row.key, Query::Bytes{row.line}, row.answer, row.actor, row.recorded_at, row.clock, row.program,
        row.policy.empty() ? std::optional<Query::Bytes>() : Query::Bytes{row.policy}, row.batch,
        Query::Bytes{row.salt})
      .run();
}

std::optional<ChainLink> link_before(Db& db, char series, std::int64_t n) {
  Query row(
      db,
      "SELECT n, hash FROM (SELECT * FROM (SELECT n, hash FROM event WHERE series = ?1 AND n < ?2 ORDER BY n DESC "
      "LIMIT 1) UNION ALL SELECT * FROM (SELECT n, hash FROM left_out WHERE series = ?1 AND n < ?2 ORDER BY n "
      "DESC LIMIT 1)) ORDER BY n DESC LIMIT 1",
      series, n);
  return row.next() ? std::optional(ChainLink{{row.number(0), series}, row.text(1)}) : std::nullopt;
}

namespace {

/// A file of version 1, which is only checked, copied and upgraded, has no such table.
bool leaves_out(Db& db) {
  return Query(db, "SELECT 1 FROM sqlite_schema WHERE name = 'left_out'").next();
}

void note_last(Query& row, std::map<char, ChainLink>& last) {
  while (row.next()) {
    auto id = id_at(row, 0);
    auto& link = last[id.series];
    if (link.id.n < id.n) link = {id, row.text(2)};
  }
}

}  // namespace

/// Row by row: grouping would sort the whole journal in memory.
std::vector<ChainLink> last_links(Db& db) {
  std::map<char, ChainLink> last;
  Query events(db, "SELECT n, series, hash FROM event");
  note_last(events, last);
  if (leaves_out(db)) {
    Query others(db, "SELECT n, series, hash FROM left_out");
    note_last(others, last);
  }
  std::vector<ChainLink> links;
  for (auto& [series, link] : last) links.push_back(std::move(link));
  return links;
}

Digest left_out_hash(Db& db, const EventId& id) {
  if (!leaves_out(db)) return {};
  Query row(db, "SELECT hash FROM left_out WHERE n = ? AND series = ?", id.n, id.series);
  return row.next() ? row.text(0) : Digest();
}

bool is_left_out(Db& db, const EventId& before, const Digest& hash) {
  return leaves_out(db) && Query(db, "SELECT 1 FROM left_out WHERE series = ? AND n < ? AND hash = ?", before.series,
                                 before.n, Query::Bytes{hash})
                               .next();
}

Header header_at(const Query& row) {
  Header header;
  header.id = id_at(row, 0);
  header.case_number = maybe_case(row, 2);
  header.meeting = row.text(3);
  header.context = row.text(4);
  header.provider = row.text(5);
  header.kind = row.text(6);
  header.on = row.text(7);
  header.personal = row.text(8);
  return header;
}

EventId id_at(const Query& row, int column) {
  return {row.number(column), row.view(column + 1)[0]};
}

CommandRow read_command(const Query& row, int at) {
  CommandRow command;
  command.first = id_at(row, at);
  command.id = row.text(at + 2);
  if (!row.null(at + 3)) command.key = row.text(at + 3);
  command.line = row.text(at + 4);
  command.answer = row.text(at + 5);
  command.actor = row.text(at + 6);
  command.recorded_at = row.text(at + 7);
  command.clock = row.text(at + 8);
  command.program = row.text(at + 9);
  command.policy = row.text(at + 10);
  if (!row.null(at + 11)) command.batch = row.text(at + 11);
  command.salt = row.text(at + 12);
  return command;
}

void read_back(Db& db, const EventId& first, const EventId& last, Digest prev) {
  Query rows(db, JOURNAL_SQL "WHERE e.n BETWEEN ? AND ? AND e.series = ? ORDER BY e.n", first.n, last.n, first.series);
  std::int64_t seen = 0;
  for (; rows.next(); ++seen) {
    if (!fault_in(db, rows, prev).empty()) seen = -1;
    if (seen < 0) break;
  }
  if (seen == last.n - first.n + 1) return;
  throw Damaged("read-back", tr("what was read back is not what was written; nothing was recorded"),
                tr("check memory and disk, then run 'mwp check --deep'"));
}

void verify_chain(Db& db, const std::function<void(const EventId&, const std::string&)>& found) {
  choose_fast_hashing();
  std::map<char, Digest> prev;
  EventId at{0, 'A'};
  for (bool more = true; more;) {
    more = false;
    Query rows(db, JOURNAL_SQL "WHERE (e.n, e.series) > (?, ?) ORDER BY e.n, e.series LIMIT ?", at.n, at.series, page);
    for (; rows.next(); more = true) {
      at = id_at(rows, 0);
      auto fault = fault_in(db, rows, prev.try_emplace(at.series, first_prev).first->second);
      if (!fault.empty()) found(at, fault);
    }
  }
}

}  // namespace mwp::casefile
