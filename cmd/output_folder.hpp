// SPDX-License-Identifier: EUPL-1.2
// The folder of --output-dir: files are written beside each other in a folder of their own below it, and moved into
// place when all of them are there. What fails on the way leaves the folder as it was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mwp::cmd {

class OutputFolder {
 public:
  /// Makes the folder where there is none (mode 0700). `never`: the case file, which is never written over. Throws
  /// IoError.
  OutputFolder(std::string path, std::string never);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Writes a file of mode 0600; a name that is there already in this folder's turn is a bug of the caller.
  void put(const std::string& name, std::string_view bytes);
  /// Moves all into place, replacing earlier files of the same names.
  void finish();

 private:
  std::string m_path, m_never, m_staging;
  std::vector<std::string> m_names;
  bool m_made = false;  ///< the folder was not there before
};

}  // namespace mwp::cmd
