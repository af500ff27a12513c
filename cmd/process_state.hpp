// SPDX-License-Identifier: EUPL-1.2
// What must be so before any file is opened.
#pragma once

namespace mwp::cmd {

/// Open standard descriptors, files for the owner only, no core dumps (they would hold personal data), and a write past
/// the file-size limit as an error instead of a signal. Throws IoError when stdout is closed.
void prepare_process();

}  // namespace mwp::cmd
