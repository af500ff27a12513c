// SPDX-License-Identifier: EUPL-1.2
// The case file: one SQLite database, opened by a recipe that refuses what is unsafe (open.cpp), written in one
// immediate transaction per command. mwp-casefile(5) describes it for its keeper.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "casefile/journal.hpp"

namespace mwp::casefile {

class Db;

struct OpenOptions {
  std::chrono::milliseconds wait{10000};  ///< how long to wait for the lock
  bool shared_group = false;              ///< group permissions are accepted
  bool allow_network = false;             ///< network file systems are accepted
  bool older = false;                     ///< a file of an older version is accepted: to be copied and upgraded only
  bool read_only = false;                 ///< another one's file, which is only looked into
};

inline constexpr int schema_version = 2;           ///< the number of the last file in share/schema
inline constexpr int application_id = 0x4D575031;  ///< "MWP1"

class CaseFile {
 public:
  /// Opens an existing case file. Throws CaseFileUnusable, Damaged, Busy or IoError.
  static CaseFile open(const std::string& path, const OpenOptions& options);
  /// Makes a new one (mode 0600) of series A with default regions. Throws CaseFileUnusable when the path exists.
  static CaseFile create(const std::string& path, const OpenOptions& options, const std::vector<std::string>& regions);
  /// A working copy of this file that continues under its own series, so that both can be worked on and merged later.
  void make_working_copy(const std::string& target, char letter);
  /// An empty one in memory.
  static CaseFile in_memory();

  CaseFile(CaseFile&&) noexcept;
  ~CaseFile();

  Db& db() { return *m_db; }
  Journal journal() { return Journal(*m_db); }
  const std::string& path() const { return m_path; }
  /// A value of the file itself: series, regions, document_key; empty where there is none.
  std::string meta(std::string_view key);
  char series();
  std::vector<std::string> default_regions();
  /// The day on which what is planned counts as happened (a transfer to another region): all of it, unless told.
  void set_today(Date today) { m_today = today; }
  Date today() const { return m_today; }
  /// For a command that touches cases everywhere: keeps so many MiB of pages in memory (else 2), hashes by the fastest
  /// code.
  void expect_much(int mebibytes);
  /// True when opening finished or rolled back a command that was interrupted.
  static bool recovered();

  /// False when a value of the file itself was changed by another program.
  bool meta_is_sound();

  /// A copy in memory of what was recorded before `moment`: of one case and the meetings it was on, or of all.
  CaseFile as_of(Moment moment, std::optional<CaseNumber> number);
  /// An empty one in memory under the same series and default regions.
  CaseFile empty_twin();

 private:
  friend class Transaction;
  CaseFile(std::unique_ptr<Db> db, std::string path, OpenOptions options);
  std::unique_ptr<Db> m_db;
  std::string m_path;
  OpenOptions m_options;
  Date m_today{9999, 12, 31};
};

/// A transaction: rolled back unless committed. Write: immediate, so that what is read is what is written upon.
/// Read: one consistent view; never print inside one.
class Transaction {
 public:
  enum class Mode { Read, Write };
  Transaction(CaseFile& file, Mode mode);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Reads back what was appended to the journal (throws Damaged when it is not what was written) and commits. When
  /// SQLite reports a failure the file is opened anew and asked whether `command` is there: it may be.
  /// Gives false when the commit failed but the command was found stored. Throws IoError when it is not, OutcomeUnknown
  /// when that cannot be seen.
  bool commit(const StoredCommand& command);
  /// The same for what is not a command: `stored` looks for it in the file opened anew, `hint` says what to do when
  /// that can't be done.
  bool commit(const std::function<bool(CaseFile&)>& stored, const std::string& hint);
  void end();
  /// The caller has committed by itself.
  void done() { m_open = false; }

 private:
  CaseFile& m_file;
  bool m_open = true;
};

}  // namespace mwp::casefile
