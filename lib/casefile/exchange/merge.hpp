// SPDX-License-Identifier: EUPL-1.2
// The union of two journals. Records come in the order of their journal; what is here already must be the same, what is
// new is proven by its hashes, added in its place, read back, and folded into whatever it touches. All of it runs
// inside a write transaction of the caller, so that an import is whole or never was.
//
// Order is n, then series, wherever an event came from: both sides of a merge end with the same journal, and so with
// the same views. The same (series, n) with another hash is another history: someone worked on a plain copy, and which
// of the two is right is not for a program to say.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/documents.hpp"
#include "casefile/exchange/record.hpp"
#include "casefile/fold.hpp"

namespace mwp::casefile {

struct Merged {
  std::int64_t commands = 0, events = 0;
  std::int64_t known = 0;                   ///< events that were here already
  std::int64_t identities = 0;              ///< of events that were here without
  std::set<std::string> documents_missing;  ///< named by new events and not here
  std::int64_t left_out = 0;                ///< events known by their hash alone
  EventId last, last_identity;              ///< of what is new, to look for after a commit that reported a failure

  bool changed() const { return events > 0 || identities > 0 || left_out > 0; }
};

class Merge {
 public:
  explicit Merge(CaseFile& file);

  /// Throws InputError for what does not prove true, or is of another history.
  void take(const Record& record);
  /// Folds what the new events touch.
  Merged finish();

 private:
  void take_row(const CommandRow& row);
  void take_row(const EventRow& row);
  void take_row(const LeftOut& row);

  const ChainLink& tail(char series);
  bool is_known(const EventRow& row);
  void take_identity(const EventRow& row);
  void fit_in(const EventRow& row);
  void add(const EventRow& row);
  Digest claim_command(const EventRow& row);
  void fold(const EventRow& row);

  CaseFile& m_file;
  Db& m_db;
  Documents m_here;
  EventId m_last;  ///< the last event of the file as it was: what comes behind it is applied as it comes
  std::map<char, ChainLink> m_tails;
  std::map<char, std::pair<std::int64_t, std::int64_t>> m_new;  ///< n of the first and last new event of each series
  std::map<char, CommandRow> m_commands;                        ///< the last of each series that came
  std::map<char, std::pair<std::int64_t, Digest>> m_claimed;
  Folding m_folding;
  std::int64_t m_in_between = 0;
  Merged m_merged;
};

/// True when what is new stands in the file; all of it does, or nothing.
bool is_stored(CaseFile& file, const Merged& merged);

/// The documents that are not here and stand beside the file `from`, where that names documents as this one does: a
/// working copy, or a backup.
std::vector<std::string> documents_to_bring(CaseFile& file, CaseFile& from);
/// Copies them. Throws IoError or Damaged.
void bring_documents(CaseFile& file, CaseFile& from, const std::vector<std::string>& names);

}  // namespace mwp::casefile
