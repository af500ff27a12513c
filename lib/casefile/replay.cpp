// SPDX-License-Identifier: EUPL-1.2
#include "casefile/replay.hpp"

#include "base/message.hpp"
#include "casefile/chain.hpp"
#include "casefile/db.hpp"
#include "casefile/fold.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

/// A case as it was known needs its meetings whole: whether one was held may rest on what was recorded about another
/// case. Meetings and contexts are found by what the journal ever said, for some of it may be taken back by now.
#define EVENTS_OF_CASE                                                                                               \
  "(SELECT n, series FROM event WHERE case_number = ?2 UNION SELECT n, series FROM event WHERE meeting IN "          \
  "(SELECT meeting FROM event WHERE case_number = ?2 UNION SELECT meeting FROM carry WHERE case_number = ?2) UNION " \
  "SELECT n, series FROM event WHERE context IN (SELECT context FROM event WHERE case_number = ?2)) "

std::optional<Query::Bytes> blob(const Query& row, int column) {
  return row.null(column) ? std::nullopt : std::optional(Query::Bytes{row.view(column)});
}
std::optional<std::string_view> text(const Query& row, int column) {
  return row.null(column) ? std::nullopt : std::optional(row.view(column));
}
std::optional<std::int64_t> number(const Query& row, int column) {
  return row.null(column) ? std::nullopt : std::optional(row.number(column));
}

/// Of all, or of one case; each found by its key.
Query commands(Db& from, const std::string& moment, std::optional<std::int64_t> of) {
  if (!of) return {from, "SELECT " COMMAND_COLUMNS " FROM command c WHERE recorded_at < ? ORDER BY n, series", moment};
  return {from,
          "SELECT " COMMAND_COLUMNS
          " FROM command c WHERE recorded_at < ?1 AND (c.n, c.series) IN (SELECT e.command, "
          "e.series FROM " EVENTS_OF_CASE "k JOIN event e ON e.n = k.n AND e.series = k.series) ORDER BY c.n, c.series",
          moment, *of};
}

#define EVENT_COLUMNS                                                                                                  \
  "e.n, e.series, e.case_number, e.meeting, e.context, e.provider, e.kind, e.\"on\", e.command, e.private, e.digest, " \
  "e.prev, e.hash, e.salt, e.body, p.salt, p.body "
#define EVENT_JOINS                                            \
  "JOIN command c ON c.n = e.command AND c.series = e.series " \
  "LEFT JOIN event_private p ON p.n = e.n AND p.series = e.series WHERE c.recorded_at < ?1 ORDER BY e.n, e.series"
Query events(Db& from, const std::string& moment, std::optional<std::int64_t> of) {
  if (!of) return {from, "SELECT " EVENT_COLUMNS "FROM event e " EVENT_JOINS, moment};
  return {from,
          "SELECT " EVENT_COLUMNS "FROM " EVENTS_OF_CASE
          "k JOIN event e ON e.n = k.n AND e.series = k.series " EVENT_JOINS,
          moment, *of};
}

void copy_commands(Query c, Db& to) {
  while (c.next()) insert_command(to, command_at<std::string_view>(c, 0));
}

void copy_events(Query e, Db& to) {
  while (e.next()) {
    execute(to, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", e.number(0), e.view(1),
            number(e, 2), text(e, 3), text(e, 4), text(e, 5), e.view(6), e.view(7), e.number(8), blob(e, 9),
            blob(e, 10), blob(e, 11), blob(e, 12), blob(e, 13), text(e, 14));
    if (e.null(15)) continue;
    execute(to, "INSERT INTO event_private VALUES (?, ?, ?, ?)", e.number(0), e.view(1), blob(e, 15), e.view(16));
  }
}

}  // namespace

void copy_meta(CaseFile& from, CaseFile& to) {
  for (Query meta(from.db(), "SELECT key, value FROM meta"); meta.next();) {
    execute(to.db(), "INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.view(0), meta.view(1));
  }
}

void copy_journal(CaseFile& from, CaseFile& to, Moment moment, std::optional<CaseNumber> number) {
  auto of = number ? std::optional(number->key()) : std::nullopt;
  Transaction view(from, Transaction::Mode::Read);
  copy_meta(from, to);
  copy_commands(commands(from.db(), iso(moment), of), to.db());
  copy_events(events(from.db(), iso(moment), of), to.db());
}

void replay(CaseFile& file) {
  replay_into(file, file);
}

void replay_anew(CaseFile& file) {
  for (const auto& projection : projections()) {
    for (const auto* table : projection.tables) file.db().execute(fmt::format("DELETE FROM {}", table).c_str());
  }
  replay(file);
}

void replay_into(CaseFile& from, CaseFile& to) {
  to.db().execute("SAVEPOINT replay");
  Folding folding(to.db(), from.db());
  from.journal().each(true, [&](const LogEntry& entry) {
    folding.take(entry.event);
    return true;
  });
  folding.finish();
  to.db().execute("RELEASE replay");
}

}  // namespace mwp::casefile
