// SPDX-License-Identifier: EUPL-1.2
// Tasks as operands: [CASE] TASK...
#pragma once

#include "cmd/option.hpp"
#include "process/tasks.hpp"

namespace mwp::cmd {

void declare_named(OptionList& options, process::NamedTasks& named);

}  // namespace mwp::cmd
