// SPDX-License-Identifier: EUPL-1.2
// The journal: commands and events, append-only, hash-chained per series.
//
//   digest = H(salt ‖ body)                    the body can be erased, the chain still holds
//   hash   = H(prev ‖ header ‖ digest)         header: n, series, case, meeting, context, provider, kind, on,
//                                              H(salt ‖ command row), digest of event_private or empty
//
// Every field is length-prefixed (hash.hpp); prev is the hash of the previous event of the same series, 32 zero bytes
// before the first. n is 1 + the largest n in the file: a Lamport clock, so that merged files keep cause before effect.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class Db;

using FaultFound = std::function<void(const EventId&, const std::string& fault)>;
/// Called with the body as it is stored: JSON, or empty where it was erased.
using BodySeen = std::function<void(const EventId&, std::string_view body)>;
/// What a walk over the whole journal counted: what stands beside it belongs to it when there is as much of it.
struct Walked {
  std::int64_t first_of_command = 0;  ///< events that are the first one of their command
  std::int64_t with_identity = 0;     ///< events with their private part
};

/// What a stored body says; nothing when it was erased or no longer parses, which the chain check names.
Value parse_body(std::string_view text);

class Journal {
 public:
  explicit Journal(Db& db) : m_db(db) {}

  /// The command stored under the caller's key by this file's series, or under its own id.
  std::optional<StoredCommand> find_key(std::string_view key) const;

  /// The id that the next event recorded here will have.
  EventId next_id() const;

  /// Appends one command with its events and applies them to the projections. Must run inside a write transaction,
  /// which reads all back before it commits.
  StoredCommand append(const NewCommand& command, std::vector<NewEvent> events, std::string answer);
  struct Head {
    EventId id;
    std::string hash;  ///< 32 bytes
  };
  /// The last event of each series, series sorted.
  std::vector<Head> heads() const;
  /// The hash of one event, be it here or known by its hash alone; empty where there is none.
  std::string hash_of_event(const EventId& id) const;

  /// Visits events in order, in pages, up to the head at the start; no lock is held during `visit`, which returns false
  /// to stop. `with_private` also reads the identity part.
  void each(bool with_private, const std::function<bool(const LogEntry&)>& visit) const;
  /// The events of one case, and those of its meetings that carried it over, in order.
  std::vector<LogEntry> of_case(CaseNumber number, bool with_private) const;
  /// Whether a body of one of those events, as it is stored, holds what is looked for.
  bool any_body(CaseNumber number, const std::function<bool(std::string_view)>& holds) const;
  enum class Column { Meeting, Context, Provider };
  /// The events that name a meeting, a context or a provider, in order, with their private parts.
  std::vector<LogEntry> naming(Column column, std::string_view id) const;
  std::vector<LogEntry> of_command(const StoredCommand& command) const;
  /// Visits the commands of this file's series, the last one first, until `visit` returns false.
  void each_command_back(const std::function<bool(const StoredCommand&)>& visit) const;
  /// The events of all commands of a batch, in order.
  std::vector<EventId> of_batch(std::string_view batch) const;
  std::optional<LogEntry> find(const EventId& id, bool with_private) const;

  /// The largest case number of a region and year that was ever opened.
  std::optional<CaseNumber> largest(int region, int year) const;
  std::int64_t count(CaseNumber number) const;
  /// Cases about which events of several series were recorded.
  std::vector<CaseNumber> of_several_series() const;

  /// Recomputes every hash, in one walk. Calls `found` with each event that is not what was written, `seen` with all.
  Walked verify(const FaultFound& found, const BodySeen& seen) const;

 private:
  Db& m_db;
};

}  // namespace mwp::casefile
