// SPDX-License-Identifier: EUPL-1.2
// How the journal is chained (journal.hpp gives the formula): what a hash covers, and whether what stands in the file
// agrees.
#pragma once

#include <functional>
#include <optional>
#include <string>

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

std::optional<CaseNumber> maybe_case(const Query& row, int column);
EventId id_at(const Query& row, int column);
/// Reads COMMAND_COLUMNS from column `at` on.
CommandRow read_command(const Query& row, int at);

/// Recomputes every hash of the file. Calls `found` with the event and what is wrong.
void verify_chain(Db& db, const std::function<void(const EventId&, const std::string&)>& found);
/// Reads the events just written and recomputes their hashes. Throws Damaged when they are not what was written.
void read_back(Db& db, const EventId& first, const EventId& last, Digest prev);

}  // namespace mwp::casefile
