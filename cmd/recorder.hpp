// SPDX-License-Identifier: EUPL-1.2
// The one way in which a command comes into the case file: look for its key, decide, append. Alone, in a transaction of
// its own, with its answer on stdout; or as a step of a batch (batch_run.hpp).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "casefile/event.hpp"
#include "process/desk.hpp"

namespace mwp::cmd {

class Session;

/// What a verb asks to be recorded.
struct Request {
  std::optional<std::string> key;
  std::string line;  ///< in the form that --key compares, with the bytes of what was read
  bool dry_run = false;
  std::string format = "text";
  process::Recording recording;
};
using Decide = std::function<process::Draft(process::Desk&)>;

struct Recorded {
  casefile::StoredCommand stored;
  process::Draft draft;
  bool appended = false;  ///< something new stands in the journal
  bool repeated = false;  ///< its key was there already: nothing was recorded
};

/// The batch that a request is a step of, and the key of the step; neither for a request alone.
struct BatchStep {
  std::optional<std::string> key, batch;
};

/// Decides and appends inside the transaction that is open, under the request's own key or else under that of the step.
/// Throws what the decision throws, and InputError for a key that was used for another line.
Recorded append(Session& session, const Request& request, const BatchStep& step, const Decide& decide);

/// Documents first: an event never names one that is not there.
void keep_documents(casefile::CaseFile& file, const std::vector<std::string>& documents);

class Recorder {
 public:
  Recorder() = default;
  virtual ~Recorder() = default;
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;
  virtual Exit record(Session& session, const Request& request, const Decide& decide) = 0;
};

/// One command, one transaction, one answer.
class RecordAlone : public Recorder {
 public:
  Exit record(Session& session, const Request& request, const Decide& decide) override;
};

}  // namespace mwp::cmd
