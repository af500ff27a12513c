// SPDX-License-Identifier: EUPL-1.2
#include "cmd/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace mwp::cmd {

namespace {

constexpr std::size_t width = 40;
constexpr auto first_moment = std::chrono::milliseconds{300};
constexpr auto pace = std::chrono::milliseconds{100};

bool can_draw() {
  const char* term = std::getenv("TERM");
  return isatty(2) != 0 && term && std::string_view(term) != "dumb";
}

}  // namespace

Progress::Progress(bool wanted) : m_shown(wanted && can_draw()), m_next(Time::now() + first_moment) {}

void Progress::show(double share) {
  if (!m_shown || Time::now() < m_next) return;
  m_next = Time::now() + pace;
  m_on_screen = true;
  auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * width);
  auto bar = std::string(full, '#') + std::string(width - full, '.');
  std::fputs(fmt::format("\r[{}] {:3.0f} %", bar, 100 * share).c_str(), stderr);
}

void Progress::clear() {
  if (!m_on_screen) return;
  m_on_screen = false;
  std::fputs("\r\x1b[K", stderr);
}

}  // namespace mwp::cmd
