// SPDX-License-Identifier: EUPL-1.2
// stdout, or the file of -o: written beside it under another name, synced, then renamed over it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/sink.hpp"

namespace mwp::cmd {

class Output : public render::Sink {
 public:
  /// To stdout, or to `path`. `never`: the case file, which is never written over.
  Output(const std::optional<std::string>& path, const std::string& never);
  ~Output() override;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes) override;
  /// Makes what was written lasting; throws IoError when not all of it arrived. Without it a file of -o is not touched.
  void finish();
  /// The same, but that making it lasting is left to the caller.
  void finish_unsynced();
  /// Sends what was written so far on its way.
  void flush();

 private:
  void put(std::string_view bytes) const;
  void close_and_move(bool sync);
  int m_fd = 1;
  std::string m_path, m_temporary;
  std::string m_buffer;
};

/// True when both names lead to the same file.
bool same_file(const std::string& a, const std::string& b);
/// Throws UsageError where `path` is the case file `never`, or its access log. Nothing is refused where it is empty.
void refuse_case_file(const std::string& path, const std::string& never);
/// Columns of the terminal that stdout is; 0 when it is none.
std::size_t terminal_width();
/// Whether to use bold and colour on stdout.
bool use_color(const std::optional<std::string>& when);

}  // namespace mwp::cmd
