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

namespace mwp::casefile {

/// The prev of the first event of a series.
inline const Digest first_prev(32, '\0');

/// A command row, as it is stored and hashed.
struct CommandRow {
  EventId first;
  std::string id;
  std::optional<std::string> key;
  std::string line;
  std::string answer;
  std::string actor;
  std::string recorded_at;
  std::string clock;
  std::string program;
  std::string policy;
  std::optional<std::string> batch;
  std::string salt;

  Digest digest() const {
    return hash_of(salt, std::to_string(first.n), std::string_view(&first.series, 1), id, key ? "1" : "0",
                   key.value_or(""), line, answer, actor, recorded_at, clock, program, policy, batch.value_or(""));
  }
};

/// What an event's hash covers beside its body.
struct Header {
  EventId id;
  std::optional<CaseNumber> case_number;
  std::string meeting, context, provider, kind, on;
  Digest command;
  Digest personal;

  Digest hash(const Digest& prev, const Digest& body) const {
    return hash_of(prev, std::to_string(id.n), std::string_view(&id.series, 1), case_number ? case_number->text() : "",
                   meeting, context, provider, kind, on, command, personal, body);
  }
};

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
Header header_at(const Query& row);
/// Reads COMMAND_COLUMNS from column `at` on.
CommandRow read_command(const Query& row, int at);

void insert_command(Db& db, const CommandRow& row);

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
bool is_left_out(Db& db, const EventId& before, const Digest& hash);

/// Recomputes every hash of the file. Calls `found` with the event and what is wrong.
void verify_chain(Db& db, const std::function<void(const EventId&, const std::string&)>& found);
/// Reads the events just written and recomputes their hashes. Throws Damaged when they are not what was written.
void read_back(Db& db, const EventId& first, const EventId& last, Digest prev);

}  // namespace mwp::casefile
