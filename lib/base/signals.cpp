// SPDX-License-Identifier: EUPL-1.2
#include "base/signals.hpp"

#include <algorithm>
#include <array>

namespace mwp {

namespace {

constexpr std::array ending{SIGINT, SIGTERM, SIGHUP, SIGPIPE};

/// Under nohup, and behind a & of a shell, some of them are to be ignored; kept waiting they are pending all the same.
bool is_ignored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

SignalsWait::SignalsWait() {
  sigset_t kept;
  sigemptyset(&kept);
  for (int signal : ending) sigaddset(&kept, signal);
  sigprocmask(SIG_BLOCK, &kept, &m_before);
}

SignalsWait::~SignalsWait() {
  sigprocmask(SIG_SETMASK, &m_before, nullptr);
}

bool asked_to_end() {
  sigset_t pending;
  sigpending(&pending);
  return std::any_of(ending.begin(), ending.end(),
                     [&](int signal) { return sigismember(&pending, signal) == 1 && !is_ignored(signal); });
}

}  // namespace mwp
