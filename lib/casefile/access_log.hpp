// SPDX-License-Identifier: EUPL-1.2
// FILE.access: who had identity, letters or exports shown (NEN 7513: the fact, not the content). A file of its own, so
// that reading never writes the case file; append-only, one JSON object a line, each with the hash of the line before
// it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "domain/identifiers.hpp"

namespace mwp::casefile {

class AccessLog {
 public:
  explicit AccessLog(const std::string& case_file) : m_path(case_file + ".access") {}

  /// Makes an empty log (mode 0600) beside a new case file; throws IoError.
  static void create(const std::string& case_file);

  struct Access {
    std::string what;   ///< the verb
    char action = 'R';  ///< C, R, U, D or E(xport)
    std::string actor;  ///< the name given or configured: identification, not authentication
  };
  /// Appends a line per case and syncs them. Gives false when the log was missing and was started anew.
  /// Throws CaseFileUnusable when it can't be appended: then what must be logged is not shown.
  bool append(const Access& access, const std::vector<domain::CaseNumber>& cases, Moment at);

  /// A line as it stands in the log.
  struct Entry {
    std::string at;  ///< UTC
    std::string what, action, case_number, actor;
    std::int64_t uid = 0;
    std::string host, source;
  };
  /// Visits what was logged, oldest first; lines that a command was ended in are left out. Gives false when there is no
  /// log. Throws CaseFileUnusable when it can't be read.
  bool each(const std::function<void(const Entry&)>& visit) const;

  /// What is wrong with the chain; empty when all is well.
  std::vector<std::string> verify() const;

 private:
  std::string m_path;
};

}  // namespace mwp::casefile
