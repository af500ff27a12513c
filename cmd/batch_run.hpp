// SPDX-License-Identifier: EUPL-1.2
// A batch at work: step after step under one lock. Nothing lasts unless every step can (atomic all), or each lasts by
// itself (atomic line). Whatever lasts is told: its results, or where that can't be done any more the counts at least.
#pragma once

#include <optional>
#include <string>

#include "cmd/line_results.hpp"
#include "cmd/progress.hpp"
#include "cmd/recorder.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace mwp::cmd {

struct BatchOptions {
  bool all = true;  ///< all or nothing; else each step by itself
  bool dry_run = false;
  std::string id;           ///< in every command's row; `undo --batch` takes it
  bool repeatable = false;  ///< its steps have keys: the same again records nothing twice
};

class BatchRun {
 public:
  BatchRun(Session& session, BatchOptions options, LineResults& results);

  /// Runs every step and tells each result as soon as it lasts, or at the end; then the counts. Gives 0, or what the
  /// whole came to: the first status that was not 0, or 1 where each step stands by itself. Throws what ends a batch;
  /// an error that comes when something lasts already says so.
  Exit run(Steps& steps);

 private:
  class StepRecorder;

  void run_together(Steps& steps);
  void run_each(Steps& steps);
  std::optional<LineResult> take(Steps& steps);
  void fail(LineResult& result, std::shared_ptr<const Error> error);
  void tell(const LineResult& result);
  void tell_counts() const { m_results.tell_counts(m_options.id, m_options.dry_run, m_unread); }
  [[noreturn]] void throw_as_recorded(const Error& error) const;

  Session& m_session;
  BatchOptions m_options;
  LineResults& m_results;
  StepRecorder* m_recorder;
  Progress m_progress;
  bool m_cut_off = false;  ///< the input can't be read any further
  bool m_unread = false;   ///< and that was not its end
  bool m_lasts = false;    ///< something is recorded for good
  Exit m_first_bad = Exit::Done;
};

}  // namespace mwp::cmd
