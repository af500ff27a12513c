// SPDX-License-Identifier: EUPL-1.2
// Files and standard input that a command line names.
#pragma once

#include <string>

namespace mwp::cmd {

class Inputs {
 public:
  /// `stdin_taken`: standard input is the batch's own.
  explicit Inputs(bool stdin_taken = false) : m_stdin_read(stdin_taken) {}
  /// From here on a name of the case file at `path`, or of its access log, is refused: to open a file and close it
  /// again drops the locks that this process holds on it.
  void never(std::string path) { m_never = std::move(path); }
  /// The bytes of a regular file, or of standard input for "-" (once), at most 16 MB. Throws InputError, UsageError or
  /// IoError.
  std::string read(const std::string& path);
  /// The same without a limit, and not remembered: the lines of a batch.
  std::string read_all(const std::string& path);
  /// All that was read, for --key: the same line with another file is another command.
  const std::string& remembered() const { return m_remembered; }

 private:
  void refuse_case_file(const std::string& path) const;

  std::string m_remembered, m_never;
  bool m_stdin_read;
};

}  // namespace mwp::cmd
