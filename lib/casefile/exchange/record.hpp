// SPDX-License-Identifier: EUPL-1.2
// What travels between case files: the rows of the journal, each as one line of JSON (mwp-casefile(5), "Export").
//
// A line holds a row as it is stored, hashes included, so that the receiver proves it without trusting the sender.
// Bodies are written as the JSON they are: people read and compare them, and since mwp writes JSON in one way only,
// parsing and writing it again gives the bytes that were hashed. Rejected: bodies as quoted text (no tool can look into
// them), and leaving out `prev` (a line could no longer be read by itself).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "casefile/chain.hpp"

namespace mwp::casefile {

inline constexpr int export_format = 1;

/// A salted text. Without it a row has the digest alone: the body was erased, the identity is not shown.
struct Salted {
  std::string salt, text;
};

struct EventRow {
  Header header;  ///< but for the digest of its command
  std::int64_t command = 0;
  Digest digest, prev, hash;
  std::optional<Salted> body, identity;
};

/// An event that is left out: of a run of them only the last is named, for the next one rests on its hash.
struct LeftOut {
  ChainLink link;
};

using Record = std::variant<CommandRow, EventRow, LeftOut>;

/// Which part of a journal.
struct Selection {
  bool identity = false;
  std::set<CaseNumber> cases;  ///< their events, and those of their meetings and contexts that name no case; empty: all
  bool of_these_alone = false;  ///< leaves out what names any other case
};

/// Visits a journal in order, each command before its first event, up to these heads (last_links). Reads by pages of
/// bounded size; no statement is open during `visit`. Throws Damaged where an event does not follow the one before it.
void each_record(Db& db, const std::vector<ChainLink>& heads, const Selection& selection,
                 const std::function<void(const Record&)>& visit);

/// The line, without its line break.
std::string line_of(const Record& record);
/// The record of a line. Throws InputError that says what was expected.
Record record_of(const Value& line);
/// True for a line that holds a record: it has the key of one.
bool is_record(const Value& line);

/// "A123:HASH"
std::string text_of(const ChainLink& link);

}  // namespace mwp::casefile
