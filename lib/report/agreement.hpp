// SPDX-License-Identifier: EUPL-1.2
// An agreement made in a meeting, with the words for its kind.
#pragma once

#include <string>

#include "casefile/projection/task.hpp"
#include "policy/library.hpp"
#include "report/words.hpp"

namespace mwp::report {

struct Agreement {
  casefile::Task task;
  std::string kind;  ///< in words; empty: none was said
};

inline Agreement agreement_of(policy::Library& library, casefile::Task task) {
  auto kind = task.kind.empty() ? std::string() : words_for(library.lists(), "agreement-kind", task.kind);
  return {std::move(task), std::move(kind)};
}

}  // namespace mwp::report
