// SPDX-License-Identifier: EUPL-1.2
// Options of every verb that records, and the one way in which it does: look for the key, decide, append, print.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cmd/parse.hpp"
#include "cmd/recorder.hpp"
#include "cmd/session.hpp"
#include "process/desk.hpp"

namespace mwp::cmd {

struct RecordingOptions {
  std::optional<Date> on;
  std::string because;
  std::optional<std::string> key;
  bool dry_run = false;
  std::vector<std::string> overrides;
  std::string format = "text";

  /// `with_on`: false where --on has a meaning of its own.
  void declare(OptionList& options, bool with_on = true);

  /// Runs `decide` inside one write transaction and records what it drafts. stdout: the draft's answer (with --format
  /// json the numbers of the events too); stderr: what changed. A key that is there already gives the first answer.
  Exit record(Session& session, const Decide& decide) const;
  /// What was said for each thing that is recorded.
  process::Recording recording(Session& session) const;
};

}  // namespace mwp::cmd
