// SPDX-License-Identifier: EUPL-1.2
// How far a long command is: a bar on a terminal, nothing anywhere else.
#pragma once

#include <chrono>

namespace mwp::cmd {

class Progress {
 public:
  /// `wanted`: false to show nothing anywhere.
  explicit Progress(bool wanted);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Draws the bar at `share` of the way, 0 to 1, a few times a second and not in the first moment.
  void show(double share);
  /// Takes it off the screen, before something else is written there.
  void clear();

 private:
  using Time = std::chrono::steady_clock;
  bool m_shown = false;
  bool m_on_screen = false;
  Time::time_point m_next;
};

}  // namespace mwp::cmd
