// SPDX-License-Identifier: EUPL-1.2
// Files and standard input that a command line names.
#pragma once

#include <string>

namespace mwp::cmd {

class Inputs {
 public:
  /// The bytes of a regular file, or of standard input for "-" (once), at most 16 MB. Throws InputError or UsageError.
  std::string read(const std::string& path);
  /// All that was read, for --key: the same line with another file is another command.
  const std::string& remembered() const { return m_remembered; }

 private:
  std::string m_remembered;
  bool m_stdin_read = false;
};

}  // namespace mwp::cmd
