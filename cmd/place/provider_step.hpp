// SPDX-License-Identifier: EUPL-1.2
// What `place candidate`, `introduce` and `match` share: a case and a provider.
#pragma once

#include <memory>

#include "cmd/verb.hpp"
#include "process/placement.hpp"

namespace mwp::cmd {

using ProviderStepFunction = process::Draft(process::Desk&, domain::CaseNumber, const process::ProviderStep&);

/// `ends`: the verb also records that it fell through.
std::unique_ptr<Verb> make_provider_step_verb(ProviderStepFunction* function, bool ends);

}  // namespace mwp::cmd
