// SPDX-License-Identifier: EUPL-1.2
// What must be so before any file is opened.
#pragma once

#include <signal.h>

namespace mwp::cmd {

/// Open standard descriptors, files for the owner only, no core dumps (they would hold personal data), and a write past
/// the file-size limit as an error instead of a signal. Throws IoError when stdout is closed.
void prepare_process();

/// Signals that would end mwp wait until the transaction is over, and then do; while it waits for the lock, the case
/// file gives up at once when one is pending.
class SignalsWait {
 public:
  SignalsWait();
  ~SignalsWait();
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;

 private:
  sigset_t m_before{};
};

/// A signal that would end mwp came while it was kept waiting.
bool asked_to_end();

}  // namespace mwp::cmd
