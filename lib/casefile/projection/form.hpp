// SPDX-License-Identifier: EUPL-1.2
// The aanmeldformulier as it now reads, without its identity part.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection form_projection();

struct StoredForm {
  Value form = Value::object();  ///< keys as on the form (cli.md §4)
  int confirmed_round = 1;       ///< the round in which it was given or confirmed last
};

StoredForm form_of(CaseFile& file, CaseNumber number);
/// Cases whose indication has its last day between these days, with that day.
std::vector<std::pair<CaseNumber, Date>> indications_ending(CaseFile& file, Date from, Date until);

}  // namespace mwp::casefile
