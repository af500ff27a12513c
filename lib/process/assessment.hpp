// SPDX-License-Identifier: EUPL-1.2
// The assessment is an argument, not a score: answers per characteristic, and the commission's outcome by a named
// human. Nothing here counts, ranks, weighs or concludes (S2; AVG art. 22).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/desk.hpp"

namespace mwp::process {

struct CharacteristicAnswer {
  std::string characteristic;
  std::string answer;  ///< ja, deels, nee, onbekend
  std::string because;
  std::optional<std::string> source;
  std::optional<std::string> by;  ///< the assessor; else the actor
};
Draft answer_characteristics(Desk& desk, CaseNumber number, const std::vector<CharacteristicAnswer>& answers);

/// Answers from a document: [Z1] answer = "ja", because = "…", source = "…", by = "…". Throws InputError.
std::vector<CharacteristicAnswer> read_answers(std::string_view text, const std::string& name);

struct CommissionOutcome {
  std::string meeting;
  std::string outcome;  ///< toegelaten, niet-toegelaten, aangehouden
  std::string by;
  std::vector<std::string> options;  ///< in regular care that the commission still sees
  std::optional<std::string> missing, from;
  std::optional<Date> before;
};
/// On the meeting's date. `toegelaten` enters the rung after admission, `niet-toegelaten` hands the case back,
/// `aangehouden` carries it over. The motivation is the recording's --because.
Draft decide(Desk& desk, CaseNumber number, const CommissionOutcome& outcome);

}  // namespace mwp::process
