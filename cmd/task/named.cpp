// SPDX-License-Identifier: EUPL-1.2
#include "cmd/task/named.hpp"

#include "base/message.hpp"

namespace mwp::cmd {

void declare_named(OptionList& options, process::NamedTasks& named) {
  options.operand("CASE", &named.case_number, N_("case number: the tasks must be of this case")).is_required = false;
  options.operand("TASK", &named.names,
                  N_("id, such as A57 or A57.2; or behind a case a code, such as outcome-letter"));
}

}  // namespace mwp::cmd
