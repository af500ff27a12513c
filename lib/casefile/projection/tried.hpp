// SPDX-License-Identifier: EUPL-1.2
// Tried so far, one register: consults, approaches, contacts, reports, plans of action, the OCO. (Meetings, decisions,
// solutions and terminations have their own tables; report/tried joins them.)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection tried_projection();

struct Tried {
  EventId event;
  std::string what;  ///< consult, approach, contact, report, plan or oco
  std::string with;  ///< cce, cot …; the provider or region that was asked; a party; of a plan who directs it
  Date on;
  int application_round = 0;  ///< of an approach: first or second round of applications (S4)
  /// Of an approach: open, ja, nee, wachtlijst; of a consult: was the advice followed; of a contact its purpose; of a
  /// report its reference; is an OCO involved.
  std::string answer;
  std::string ground;  ///< refusal ground
  int option = 0;      ///< which of the commission's options it answers; 0: none
  std::string result;
  std::optional<Date> requested, advised;  ///< of the OCO: when it was offered
  int round = 1;

  /// Said to or about somebody, and no attempt at a solution: it comes on no agenda.
  bool is_aside() const { return what == "contact" || what == "oco"; }
};

std::vector<Tried> tried_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
