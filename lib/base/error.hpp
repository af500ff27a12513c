// SPDX-License-Identifier: EUPL-1.2
// The errors of mwp. Each kind has one exit status (mwp(1), EXIT STATUS); they are thrown where the fault is known and
// caught in cmd/run.cpp alone. Texts are translated, lower case, without full stop, and hold no identity data.
#pragma once

#include <stdexcept>
#include <string>

namespace mwp {

enum class Exit : int {
  Done = 0,
  Findings = 1,
  Usage = 2,
  Refused = 3,
  Input = 4,
  NotFound = 5,
  Unusable = 6,
  Damaged = 7,
  Busy = 8,
  Io = 9,
  Unknown = 10,
  Bug = 70
};

class Error : public std::runtime_error {
 public:
  /// `id`: a kebab word that scripts rely on, never translated. `text`: what went wrong. `hint`: what to do.
  Error(Exit exit, std::string id, const std::string& text, std::string hint = {})
      : std::runtime_error(text), m_exit(exit), m_id(std::move(id)), m_hint(std::move(hint)) {}

  Exit exit() const { return m_exit; }
  /// The fault is the file's or the machine's, not that of what was asked: what comes next would meet it too.
  bool is_of_the_file() const { return m_exit == Exit::Damaged || m_exit == Exit::Io || m_exit == Exit::Busy; }
  const std::string& id() const { return m_id; }
  const std::string& hint() const { return m_hint; }
  /// Where the fault is: a file with its line, an option, a key; empty when the text says it all.
  const std::string& where() const { return m_where; }
  Error& at(std::string where) {
    m_where = std::move(where);
    return *this;
  }

 private:
  Exit m_exit;
  std::string m_id;
  std::string m_hint;
  std::string m_where;
};

/// An error of one fixed exit status.
template <Exit status>
class ErrorOf : public Error {
 public:
  ErrorOf(std::string id, const std::string& text, std::string hint = {})
      : Error(status, std::move(id), text, std::move(hint)) {}
  /// As Error::at, but of the same type: what is thrown stays what it is.
  ErrorOf& at(std::string where) {
    Error::at(std::move(where));
    return *this;
  }
};

using UsageError = ErrorOf<Exit::Usage>;
using InputError = ErrorOf<Exit::Input>;
using NotFound = ErrorOf<Exit::NotFound>;
using CaseFileUnusable = ErrorOf<Exit::Unusable>;
using Damaged = ErrorOf<Exit::Damaged>;
using Busy = ErrorOf<Exit::Busy>;
using IoError = ErrorOf<Exit::Io>;
using OutcomeUnknown = ErrorOf<Exit::Unknown>;

}  // namespace mwp
