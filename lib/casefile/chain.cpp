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
  auto header = header_at<std::string_view>(row);
  auto stored_prev = row.view(10);
  auto stored_hash = row.view(11);
  bool chained = stored_prev == prev || is_left_out(db, header.id, stored_prev);
  prev = stored_hash;
  if (!chained) return tr("the chain is broken: the event before it was removed, moved or changed");
  for (int column : {3, 4, 5, 8}) {  // an absent text is null: an empty one hashes alike
    if (!row.null(column) && row.view(column).empty()) return tr("its date, case, kind or command was changed");
  }
  if (row.null(12) != row.null(13)) return tr("its content was changed");
  if (row.null(command_column)) return tr("its command is missing");
  header.command = command_at<std::string_view>(row, command_column).digest();
  if (!row.null(13) && hash_of(row.view(12), row.view(13)) != row.view(9)) return tr("its content was changed");
  if (!row.null(15) && hash_of(row.view(14), row.view(15)) != header.personal)
    return tr("its identity part was changed");
  if (header.hash(stored_prev, row.view(9)) != stored_hash) return tr("its date, case, kind or command was changed");
  return {};
}

}  // namespace

std::optional<CaseNumber> maybe_case(const Query& row, int column) {
  return row.null(column) ? std::nullopt : std::optional(row.case_number(column));
}

void insert_command(Db& db, const CommandOf<std::string_view>& row) {
  execute(db, "INSERT INTO command VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row.first.n, row.first.series,
          row.id, row.key, Query::Bytes{row.line}, row.answer, row.actor, row.recorded_at, row.clock, row.program,
          row.policy.empty() ? std::optional<Query::Bytes>() : Query::Bytes{row.policy}, row.batch,
          Query::Bytes{row.salt});
}

char own_series(Db& db) {
  Query row(db, "SELECT value FROM meta WHERE key = 'series'");
  return row.next() ? row.series(0) : 'A';
}

std::int64_t last_n(Db& db) {
  Query here(db, "SELECT max(n) FROM event");
  Query elsewhere(db, "SELECT max(n) FROM left_out");
  here.next();
  elsewhere.next();
  return std::max(here.number(0), elsewhere.number(0));
}

std::optional<ChainLink> link_before(Db& db, char series, std::int64_t n) {
  Query here(db, "SELECT n, hash FROM event WHERE series = ? AND n < ? ORDER BY n DESC LIMIT 1", series, n);
  Query elsewhere(db, "SELECT n, hash FROM left_out WHERE series = ? AND n < ? ORDER BY n DESC LIMIT 1", series, n);
  bool any_here = here.next();
  bool any_elsewhere = elsewhere.next();
  if (!any_here && !any_elsewhere) return std::nullopt;
  const auto& last = !any_elsewhere || (any_here && here.number(0) > elsewhere.number(0)) ? here : elsewhere;
  return ChainLink{{last.number(0), series}, last.text(1)};
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

bool is_left_out(Db& db, const EventId& before, std::string_view hash) {
  return leaves_out(db) && Query(db, "SELECT 1 FROM left_out WHERE series = ? AND n < ? AND hash = ?", before.series,
                                 before.n, Query::Bytes{hash})
                               .next();
}

EventId id_at(const Query& row, int column) {
  return {row.number(column), row.series(column + 1)};
}

void read_back(Db& db, char series, std::int64_t first, std::int64_t last, Digest prev) {
  Query rows(db, JOURNAL_SQL "WHERE e.n BETWEEN ? AND ? AND e.series = ? ORDER BY e.n", first, last, series);
  std::int64_t sound = 0;  // up to this event all is what it says; one that is missing breaks the chain
  while (rows.next() && fault_in(db, rows, prev).empty()) sound = rows.number(0);
  if (sound == last) return;
  throw Damaged("read-back", tr("what was read back is not what was written; nothing was recorded"),
                tr("check memory and disk, then run 'mwp check --deep'"));
}

Walked walk_chain(Db& db, const FaultFound& found, const BodySeen& seen) {
  choose_fast_hashing();
  std::map<char, Digest> prev;
  Walked walked;
  EventId at{0, 'A'};
  for (bool more = true; more;) {
    more = false;
    Query rows(db, JOURNAL_SQL "WHERE (e.n, e.series) > (?, ?) ORDER BY e.n, e.series LIMIT ?", at.n, at.series, page);
    for (; rows.next(); more = true) {
      at = id_at(rows, 0);
      auto fault = fault_in(db, rows, prev.try_emplace(at.series, first_prev).first->second);
      if (!fault.empty()) found(at, fault);
      seen(at, rows.view(13));
      if (!rows.null(command_column) && id_at(rows, command_column) == at) ++walked.first_of_command;
      if (!rows.null(15)) ++walked.with_identity;
    }
  }
  return walked;
}

}  // namespace mwp::casefile
