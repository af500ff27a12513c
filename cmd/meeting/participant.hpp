// SPDX-License-Identifier: EUPL-1.2
// What `meeting invite` and `meeting attend` share: they differ in one fact.
#pragma once

#include <memory>

#include "cmd/verb.hpp"

namespace mwp::cmd {

/// `present`: was there; else is invited.
std::unique_ptr<Verb> make_participant_verb(bool present);

}  // namespace mwp::cmd
