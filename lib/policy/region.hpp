// SPDX-License-Identifier: EUPL-1.2
// A zorgkantoorregio: what it is called, which policy it follows, and where it differs from it (mwp-region(5)).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "policy/policy.hpp"

namespace mwp::policy {

/// What a region knows better about a task of the policy, key by key.
struct TaskCorrection {
  std::string id;
  std::optional<std::string> owner;
  std::optional<std::vector<std::string>> with, supports;
  std::optional<std::string> certainty;
};

/// Where a region stands on the map of tiles: one of equal size for each, that resembles the country.
struct Tile {
  int column = 0, row = 0;
};

/// Who signs letters and what stands around them. All empty unless the region's file says it: nothing of it is shipped.
struct LetterWords {
  std::vector<std::string> address;  ///< lines below the name of the zorgkantoor
  std::string signatory, function, phone;
  std::string remedy = "klacht";  ///< geen, klacht or bezwaar: which line closes the outcome letter
  std::string complaint;          ///< where one complains: "via …"
  std::string objection;          ///< the whole clause, as the region's lawyer wrote it
};

struct Region {
  std::string code;
  std::string name;
  std::string zorgkantoor;
  std::string policy;
  std::string email;
  std::optional<Date> valid_from;
  std::optional<Date> valid_until;                              ///< last day
  std::string successor;                                        ///< code to write instead
  std::vector<std::pair<std::string, std::string>> body_names;  ///< local names of bodies
  std::vector<TermWords> terms;                                 ///< terms that differ
  std::vector<Date> closed;                                     ///< days on which the office here is closed
  std::vector<TaskCorrection> tasks;
  std::optional<Tile> tile;  ///< none: not on the map
  LetterWords letter;

  const TaskCorrection* find_task(std::string_view id) const;
  /// A task of the policy as the region has it.
  TaskTemplate corrected(TaskTemplate task) const;
};

/// Reads a region; what it refers to by name is checked by who knows the names. Throws InputError with file, line and
/// key.
Region read_region(const Document& document);

}  // namespace mwp::policy
