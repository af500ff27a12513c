// SPDX-License-Identifier: EUPL-1.2
// Whose task is what in each situation of the stappenplan (S4), as the region corrects it; and of one case how those
// tasks stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/task.hpp"
#include "policy/library.hpp"

namespace mwp::report {

enum class Part { None, Owns, Supports };

struct TaskRow {
  policy::TaskTemplate task;
  bool corrected = false;                 ///< by the region
  std::vector<casefile::Task> instances;  ///< of the case, in the order in which they were opened
  Part part_of(std::string_view party) const;
};

struct SituationTasks {
  policy::Situation situation;
  std::vector<TaskRow> rows;
};

struct TaskMatrix {
  std::string policy, policy_name;
  std::string region, region_name;                  ///< empty: no region was asked for
  std::optional<casefile::CaseNumber> case_number;  ///< empty: of no case
  std::string situation;                            ///< of the case
  std::vector<std::string> parties;                 ///< columns: those of S4, and what a region adds
  std::vector<SituationTasks> situations;           ///< those that have tasks
};

TaskMatrix task_matrix(const policy::Policy& policy, const policy::Region* region);
/// Adds how the tasks of a case stand. Throws NotFound.
void add_case(TaskMatrix& matrix, casefile::CaseFile& file, casefile::CaseNumber number);

}  // namespace mwp::report
