// SPDX-License-Identifier: EUPL-1.2
// The agenda of a meeting: only what may stand on it (domain.md §8). Never a name, BSN, birth date, address, initials
// or town.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/meeting.hpp"
#include "policy/library.hpp"

namespace mwp::report {

struct AgendaLine {
  std::string number;
  std::string region, region_name;
  std::string age_class;    ///< on the meeting's date
  std::string zorgprofiel;  ///< as printed: VG7
  std::string zorgprofiel_code;
  std::vector<std::string> grondslagen;  ///< codes, in their order
  std::vector<std::string> grondslagen_names;
  std::string current;
  std::string tried_by_form;  ///< what the form says was tried
  std::vector<std::pair<Date, std::string>> tried;
  std::string question;
  std::optional<Date> consent_on;  ///< signing date of the valid consent
  bool carried_over = false;
  std::string brought_by;
};

struct Agenda {
  casefile::Meeting meeting;
  std::string policy;  ///< whose words it has
  std::string rung;    ///< the rung the body decides on; empty: none
  std::string body_name, body_short, region_name;
  std::vector<casefile::Participant> participants;  ///< the client's own people without their names
  std::optional<Date> previous;                     ///< the meeting before it
  std::vector<AgendaLine> lines;                    ///< carried-over ones first
  bool commission = false;
  bool asks_consent = false;  ///< case data goes to this body under a consent of its own
  std::string processes;      ///< the policy's word for what the commission admits to, in the plural

  /// "Commissie Complexe Casuïstiek (CCC)", "regionale taskforce"
  std::string title() const;
  /// "de CCC", "de regionale taskforce"; "het overleg" where the body belongs to no rung
  std::string in_sentence() const { return rung.empty() ? "het overleg" : "de " + body_short; }
};

/// What stands on the agenda: `items` are those that the rules let stand, in their order.
Agenda agenda(casefile::CaseFile& file, policy::Library& library, const casefile::Meeting& meeting,
              const std::vector<casefile::AgendaItem>& items);

}  // namespace mwp::report
