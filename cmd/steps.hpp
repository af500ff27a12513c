// SPDX-License-Identifier: EUPL-1.2
// What a batch is made of: lines that were typed, one line for each of many cases, rows of a spreadsheet.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace mwp::cmd {

class Session;

enum class LineStatus { Done, AlreadyDone, Refused, Error, Skipped };
/// As programs read it: done, already-done, refused, error, skipped.
const char* name_of(LineStatus status);

/// What became of one step.
struct LineResult {
  std::size_t line = 0;
  std::string subject;  ///< what it is about, where a number of a line would say little: a case
  LineStatus status = LineStatus::Done;
  Exit exit = Exit::Done;
  std::string output;  ///< what the verb alone would have printed on stdout
  std::vector<std::string> warnings;
  std::shared_ptr<const Error> error;
};

class Steps {
 public:
  Steps() = default;
  virtual ~Steps() = default;
  Steps(const Steps&) = delete;
  Steps& operator=(const Steps&) = delete;

  /// Goes to the next one; false behind the last. Runs inside the transaction that the step will be recorded in. Throws
  /// InputError where the input can't be read any further.
  virtual bool next(Session& session) = 0;
  /// The line of the input that the step stands on, from 1.
  virtual std::size_t line() const = 0;
  virtual std::string subject() const { return {}; }
  /// The key that it is recorded under, unless it names one itself.
  virtual std::optional<std::string> key() const = 0;
  /// Records it, by the recorder of the session.
  virtual void run(Session& session, LineResult& result) = 0;
  /// How much of the input is behind us, 0 to 1.
  virtual double progress() const = 0;
};

}  // namespace mwp::cmd
