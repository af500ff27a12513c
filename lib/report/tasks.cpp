// SPDX-License-Identifier: EUPL-1.2
#include "report/tasks.hpp"

#include <algorithm>

#include "casefile/projection/case_state.hpp"

namespace mwp::report {

namespace {

bool among(const std::vector<std::string>& parties, std::string_view party) {
  return std::find(parties.begin(), parties.end(), party) != parties.end();
}

TaskRow row_of(const policy::Policy& policy, const policy::TaskTemplate& task, const policy::Region* region) {
  TaskRow row{task, false, {}};
  if (region) row = {policy::Library::task(policy, *region, task.id), region->find_task(task.id) != nullptr, {}};
  std::erase_if(row.task.notes, [&](const auto& note) { return row.part_of(note.first) == Part::None; });
  return row;
}

}  // namespace

Part TaskRow::part_of(std::string_view party) const {
  if (task.owner == party || among(task.with, party)) return Part::Owns;
  return among(task.supports, party) ? Part::Supports : Part::None;
}

TaskMatrix task_matrix(const policy::Policy& policy, const policy::Region* region) {
  TaskMatrix matrix;
  matrix.policy = policy.id;
  matrix.policy_name = policy.name;
  if (region) {
    matrix.region = region->code;
    matrix.region_name = region->name;
  }
  matrix.parties = {"zorgaanbieder", "zorgkantoor", "oco", "client"};
  for (const auto& situation : policy.situations) {
    SituationTasks found{situation, {}};
    for (const auto& task : policy.tasks) {
      if (task.situation != situation.id) continue;
      found.rows.push_back(row_of(policy, task, region));
      for (const auto& party : found.rows.back().task.parties()) {
        if (!among(matrix.parties, party)) matrix.parties.push_back(party);
      }
    }
    if (!found.rows.empty()) matrix.situations.push_back(std::move(found));
  }
  return matrix;
}

void add_case(TaskMatrix& matrix, casefile::CaseFile& file, casefile::CaseNumber number) {
  matrix.case_number = number;
  matrix.situation = get_case(file, number).situation;
  auto tasks = tasks_of(file, number);
  std::sort(tasks.begin(), tasks.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  for (auto& situation : matrix.situations) {
    for (auto& row : situation.rows) {
      std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(row.instances),
                   [&](const auto& task) { return task.code == row.task.id; });
    }
  }
}

}  // namespace mwp::report
