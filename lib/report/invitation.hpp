// SPDX-License-Identifier: EUPL-1.2
// The invitation to a WSR (S4, situation 5): a letter from the zorgkantoor to each person invited, per case. Names
// nothing of the client but the case number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/wsr.hpp"
#include "policy/library.hpp"
#include "report/sender.hpp"

namespace mwp::report {

struct Invitation {
  casefile::Meeting meeting;
  std::string body_name;
  std::string number;  ///< of the case
  std::string policy;
  Sender sender;
  casefile::Participant to;  ///< without a name where nobody was invited yet
  /// What is asked of whom: mandate of an organisation, the client's view of those on the client's side.
  enum class Asked { Organisation, ClientSide, Colleague } asked = Asked::Organisation;
  int ordinal = 1;  ///< among the invitations of the meeting
  casefile::Wsr prepared;
  Date dated;
};

/// One for each case and person invited. Throws NotFound, and InputError for another body than the WSR, a cancelled
/// meeting, one without a case, or an incomplete letterhead.
std::vector<Invitation> invitations(casefile::CaseFile& file, policy::Library& library, std::string_view meeting,
                                    Date dated);

}  // namespace mwp::report
