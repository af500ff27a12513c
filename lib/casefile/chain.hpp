// SPDX-License-Identifier: EUPL-1.2
// How the journal is chained (journal.hpp gives the formula): what a hash covers, and whether what stands in the file
// agrees.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "casefile/db.hpp"
#include "casefile/event.hpp"
#include "casefile/hash.hpp"
#include "casefile/journal.hpp"

namespace mwp::casefile {

inline constexpr std::size_t command_id_size = 8;  ///< bytes

/// The prev of the first event of a series.
inline const Digest first_prev(32, '\0');

/// A command row, as it is stored and hashed. `Text` owns its bytes, or looks at those of a row that stays where it is.
template <typename Text>
struct CommandOf {
  EventId first;
  Text id;
  std::optional<Text> key;
  Text line;
  Text answer;
  Text actor;
  Text recorded_at;
  Text clock;
  Text program;
  Text policy;
  std::optional<Text> batch;
  Text salt;

  Digest digest() const {
    return hash_of(salt, std::to_string(first.n), std::string_view(&first.series, 1), id, key ? "1" : "0",
                   key.value_or(Text()), line, answer, actor, recorded_at, clock, program, policy,
                   batch.value_or(Text()));
  }
  /// The same row, looked at where it stands.
  operator CommandOf<std::string_view>() const {
    return {first, id, key, line, answer, actor, recorded_at, clock, program, policy, batch, salt};
  }
};
using CommandRow = CommandOf<std::string>;

/// What an event's hash covers beside its body.
template <typename Text>
struct HeaderOf {
  EventId id;
  std::optional<CaseNumber> case_number;
  Text meeting, context, provider, kind, on;
  Digest command;
  Text personal;

  Digest hash(std::string_view prev, std::string_view body) const {
    return hash_of(prev, std::to_string(id.n), std::string_view(&id.series, 1),
                   case_number ? case_number->text() : std::string(), meeting, context, provider, kind, on, command,
                   personal, body);
  }
};
using Header = HeaderOf<std::string>;

/// The columns of a command row, of a table named c.
#define COMMAND_COLUMNS                                                                                           \
  "c.n, c.series, c.id, c.key, c.line, c.answer, c.actor, c.recorded_at, c.clock, c.program, c.policy, c.batch, " \
  "c.salt"

/// A journal row whole: the event, its private part, and from column `command_column` on its command.
#define JOURNAL_SQL                                                                                                \
  "SELECT e.n, e.series, e.case_number, e.meeting, e.context, e.provider, e.kind, e.\"on\", e.private, e.digest, " \
  "e.prev, e.hash, e.salt, e.body, p.salt, p.body, " COMMAND_COLUMNS                                               \
  " FROM event e LEFT JOIN event_private p ON p.n = e.n AND p.series = e.series "                                  \
  "LEFT JOIN command c ON c.n = e.command AND c.series = e.series "
inline constexpr int command_column = 16;

std::optional<CaseNumber> maybe_case(const Query& row, int column);
EventId id_at(const Query& row, int column);
/// The header that a row of JOURNAL_SQL tells, but for its command.
template <typename Text>
HeaderOf<Text> header_at(const Query& row) {
  auto text = [&row](int column) { return Text(row.view(column)); };
  return {id_at(row, 0), maybe_case(row, 2), text(3), text(4), text(5), text(6), text(7), {}, text(8)};
}
/// Reads COMMAND_COLUMNS from column `at` on.
template <typename Text>
CommandOf<Text> command_at(const Query& row, int at) {
  auto text = [&row, at](int column) { return Text(row.view(at + column)); };
  auto maybe = [&](int column) { return row.null(at + column) ? std::nullopt : std::optional(text(column)); };
  return {id_at(row, at), text(2), maybe(3), text(4),  text(5),   text(6),
          text(7),        text(8), text(9),  text(10), maybe(11), text(12)};
}

void insert_command(Db& db, const CommandOf<std::string_view>& row);

/// The series under which this file records.
char own_series(Db& db);
/// The largest n of an event that is here, or known by its hash alone.
std::int64_t last_n(Db& db);

/// An event by its hash: what the next one of its series rests on.
struct ChainLink {
  EventId id;
  Digest hash;
};
/// The last event of a series before `n`, be it here or known by its hash alone.
std::optional<ChainLink> link_before(Db& db, char series, std::int64_t n);
/// The last event of each series, series sorted, be it here or known by its hash alone.
std::vector<ChainLink> last_links(Db& db);
/// The hash of an event that is not here, but known; empty where it is not.
Digest left_out_hash(Db& db, const EventId& id);
/// True when the event with this hash stands elsewhere: what came here was a part of a journal.
bool is_left_out(Db& db, const EventId& before, std::string_view hash);

/// Recomputes every hash of the file (Journal::verify).
Walked walk_chain(Db& db, const FaultFound& found, const BodySeen& seen);
/// Reads the events of a series from n `first` to `last` and recomputes their hashes; `prev` is that of the event
/// before them. Throws Damaged when they are not what was written.
void read_back(Db& db, char series, std::int64_t first, std::int64_t last, Digest prev);

}  // namespace mwp::casefile
