// SPDX-License-Identifier: EUPL-1.2
#include "cmd/factories.hpp"
#include "cmd/meeting/participant.hpp"

namespace mwp::cmd {

std::unique_ptr<Verb> make_meeting_attend() {
  return make_participant_verb(true);
}

}  // namespace mwp::cmd
