// SPDX-License-Identifier: EUPL-1.2
// When a term of a case stood still, and why.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casefile/event.hpp"
#include "domain/term.hpp"

namespace mwp::casefile {

/// SQL about a row of `task` with a due date: a pause of its term runs, which began before it was due.
#define TASK_IS_PAUSED                                                                                          \
  "EXISTS (SELECT 1 FROM pause p WHERE p.case_number = task.case_number AND p.until IS NULL AND p.\"from\" <= " \
  "task.due "                                                                                                   \
  "AND p.term = json_extract(task.term, '$.id'))"

class CaseFile;
struct Projection;
Projection pause_projection();

struct PauseRecord {
  EventId event;
  std::string term;  ///< id of a term of the policy
  domain::Pause pause;
  std::string because;
};

/// In the order of the journal; they may overlap, and the last may run still.
std::vector<PauseRecord> pauses_of(CaseFile& file, CaseNumber number);
/// Those of one term.
std::vector<domain::Pause> pauses_of(CaseFile& file, CaseNumber number, std::string_view term);

}  // namespace mwp::casefile
