// SPDX-License-Identifier: EUPL-1.2
// How a command is asked to end: by SIGINT, SIGTERM, SIGHUP or SIGPIPE. Inside a transaction they wait; who waits for
// the lock or works long looks whether one is pending, and gives up with nothing recorded.
#pragma once

#include <signal.h>

namespace mwp {

/// While it lives, signals that would end the process are kept waiting; then they do.
class SignalsWait {
 public:
  SignalsWait();
  ~SignalsWait();
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;

 private:
  sigset_t m_before{};
};

/// A signal that would end the process came while it was kept waiting.
bool asked_to_end();

}  // namespace mwp
