// SPDX-License-Identifier: EUPL-1.2
// A batch at work: step after step under one lock. Nothing lasts unless every step can (atomic all), or each lasts by
// itself (atomic line).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cmd/progress.hpp"
#include "cmd/recorder.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace mwp::cmd {

struct BatchOptions {
  bool all = true;  ///< all or nothing; else each step by itself
  bool dry_run = false;
  std::string id;  ///< in every command's row; `undo --batch` takes it
};

class BatchRun {
 public:
  BatchRun(Session& session, BatchOptions options);

  /// Runs every step; `seen` is told of each result as soon as it lasts, or at the end.
  void run(Steps& steps, const std::function<void(const LineResult&)>& seen);
  /// 0, or what the whole came to: the first status that was not 0, or 1 where each step stands by itself.
  Exit exit() const;

 private:
  class StepRecorder;
  using Seen = std::function<void(const LineResult&)>;

  void run_together(Steps& steps, const Seen& seen);
  void run_each(Steps& steps, const Seen& seen);
  std::optional<LineResult> take(Steps& steps);
  void fail(LineResult& result, std::shared_ptr<const Error> error);

  Session& m_session;
  BatchOptions m_options;
  StepRecorder* m_recorder;
  Progress m_progress;
  bool m_cut_off = false;  ///< the input can't be read any further
  Exit m_first_bad = Exit::Done;
};

}  // namespace mwp::cmd
