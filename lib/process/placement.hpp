// SPDX-License-Identifier: EUPL-1.2
// From the search for a provider to the checks after the move (domain.md §5). Admission and placement are two things: a
// candidate, match or placement that falls through leaves the admission standing.
#pragma once

#include <optional>
#include <string>

#include "casefile/projection/placement.hpp"
#include "process/desk.hpp"
#include "process/facts.hpp"

namespace mwp::process {

struct ProviderStep {
  std::string provider;  ///< AGB or name
  std::optional<std::string> context, text;
  bool fell_through = false;  ///< of a candidate or match: it no longer stands
};
Draft candidate(Desk& desk, CaseNumber number, const ProviderStep& step);
Draft introduction(Desk& desk, CaseNumber number, const ProviderStep& step);
/// Ends the search; where a provider is left, opens the tasks of the two. A match takes the place of an earlier one.
Draft match(Desk& desk, CaseNumber number, const ProviderStep& step);

/// Agreements on the move between the provider that is left and the new one.
Draft agree_move(Desk& desk, CaseNumber number, const std::string& text);
/// A step: rule move-agreed refuses it. The date may lie in the future.
Draft plan_move(Desk& desk, CaseNumber number, Date date);
/// What happened: without agreements a breach.
Draft move(Desk& desk, CaseNumber number);

struct PlacementCheckup {
  std::optional<Date> due, done;  ///< either: one to come, or one that was held
  std::optional<std::string> text;
};
/// A check to come is a task; one that was held ends the earliest that is open.
Draft placement_check(Desk& desk, CaseNumber number, const PlacementCheckup& check);

struct PlacementFailure {
  bool new_round = false;             ///< else the same round: the admission stands
  std::optional<std::string> policy;  ///< of a new round, instead of the region's
};
Draft placement_fail(Desk& desk, CaseNumber number, const PlacementFailure& failure);

/// Where the client is to move: the provider of the match, else of the last solution of this round; may be empty.
casefile::NamedProvider destination(Facts& facts);
/// One provider is left for another, or for one that is not known.
bool leaves_provider(Facts& facts, const casefile::NamedProvider& to, Date on);

}  // namespace mwp::process
