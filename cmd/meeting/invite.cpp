// SPDX-License-Identifier: EUPL-1.2
#include "cmd/factories.hpp"
#include "cmd/meeting/participant.hpp"

namespace mwp::cmd {

std::unique_ptr<Verb> make_meeting_invite() {
  return make_participant_verb(false);
}

}  // namespace mwp::cmd
