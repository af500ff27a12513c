// SPDX-License-Identifier: EUPL-1.2
// A batch at work: line after line through one parser per verb, under one lock. Nothing lasts unless every line can
// (atomic all), or each line by itself (atomic line).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/parse.hpp"
#include "cmd/recorder.hpp"
#include "cmd/session.hpp"

namespace mwp::cmd {

enum class LineStatus { Done, AlreadyDone, Refused, Error, Skipped };
/// As programs read it: done, already-done, refused, error, skipped.
const char* name_of(LineStatus status);

/// What became of one line.
struct LineResult {
  std::size_t line = 0;
  LineStatus status = LineStatus::Done;
  Exit exit = Exit::Done;
  std::string output;  ///< what the verb alone would have printed on stdout
  std::vector<std::string> warnings;
  std::shared_ptr<const Error> error;
};

struct BatchOptions {
  bool all = true;  ///< all or nothing; else each line by itself
  bool dry_run = false;
  std::string id;                  ///< in every command's row; `undo --batch` takes it
  std::optional<std::string> key;  ///< line i gets the key KEY/i
  bool stdin_taken = false;        ///< the batch itself came from there
};

class BatchRun {
 public:
  BatchRun(Session& session, BatchOptions options);
  ~BatchRun();

  /// Runs every line of `text`; `seen` is told of each result as soon as it lasts, or at the end.
  void run(std::string_view text, const std::function<void(const LineResult&)>& seen);
  /// The first status that was not 0.
  Exit first_bad() const { return m_first_bad; }

 private:
  class LineRecorder;
  struct KnownVerb;

  void run_all(std::string_view text, const std::function<void(const LineResult&)>& seen);
  void run_each(std::string_view text, const std::function<void(const LineResult&)>& seen);
  LineResult run_line(std::size_t line, std::vector<std::string> words);
  void run_words(std::vector<std::string> words, LineResult& result);
  KnownVerb& verb_of(const std::string& name);
  void resolve(std::vector<std::string>& words) const;

  Session& m_session;
  BatchOptions m_options;
  LineRecorder* m_recorder;
  std::map<std::string, std::unique_ptr<KnownVerb>> m_verbs;
  std::vector<std::string> m_opened;  ///< case numbers, in the order of their lines
  std::size_t m_count = 0;
  Exit m_first_bad = Exit::Done;
};

}  // namespace mwp::cmd
