// SPDX-License-Identifier: EUPL-1.2
#include "cmd/factories.hpp"
#include "cmd/place/provider_step.hpp"

namespace mwp::cmd {

std::unique_ptr<Verb> make_place_match() {
  return make_provider_step_verb(process::match, true);
}

}  // namespace mwp::cmd
