// SPDX-License-Identifier: EUPL-1.2
// A note as the journal takes it, for tests of the journal alone.
#pragma once

#include "casefile/event.hpp"

namespace mwp::test {

inline casefile::NewEvent note_event(domain::CaseNumber number) {
  casefile::NewEvent note;
  note.kind = casefile::kind::note;
  note.on = Date{2026, 2, 3};
  note.case_number = number;
  note.data.set("text", "x");
  return note;
}

}  // namespace mwp::test
