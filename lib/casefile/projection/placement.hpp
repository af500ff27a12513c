// SPDX-License-Identifier: EUPL-1.2
// How a case comes to its place: candidates, introductions, the match, agreements on the move, the move, the checks
// after it, and what fell through or failed. The table keeps a row per event; how it all stands is folded from them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/projection/solution.hpp"

namespace mwp::casefile {

Projection placement_projection();

struct PlacementStep {
  EventId event;
  std::string kind;  ///< of the event: candidate, introduction, match, move-agreement, move-plan, move …
  int round = 1;
  Date on;
  NamedProvider provider;    ///< of a move: where to
  std::string context;       ///< id, or empty
  std::optional<Date> date;  ///< planned move; due date of a check
  std::string text;
  std::optional<Date> fell_through_on;  ///< of a candidate or a match
};

struct PlacementCheck {
  std::optional<Date> due, done;
  std::string text;
};

/// A match that stands no longer.
struct EndedMatch {
  enum class How {
    FellThrough,  ///< before the move
    Replaced,     ///< by another match, before the move
    MovedOn,      ///< by another match, after the move
    Failed        ///< after the move
  } how = How::FellThrough;
  NamedProvider provider;
  std::string context;
  std::optional<Date> matched, moved;
  Date on;
  int round = 1;
  bool new_round = false;  ///< of a failure: a new round began
  std::string text;
};

struct Placement {
  std::vector<PlacementStep> candidates, introductions;
  std::optional<PlacementStep> match;     ///< the one that stands
  std::vector<PlacementStep> agreements;  ///< on this move
  std::optional<PlacementStep> planned, moved;
  std::vector<PlacementCheck> checks;
  std::vector<EndedMatch> ended;

  bool empty() const {
    return candidates.empty() && introductions.empty() && agreements.empty() && checks.empty() && ended.empty() &&
           !match && !planned && !moved;
  }
  /// The context that the case is in, or is meant for: that of its match.
  std::string context() const { return match ? match->context : std::string(); }
  /// Agreements on the move that is to come were made in this round, by that day.
  bool agreed(int round, Date day) const;
  /// Where the client moved to last; empty when no move was recorded.
  NamedProvider lives_at() const;
};

Placement placement_of(CaseFile& file, CaseNumber number);

/// The cases whose match that stands is for this context, in the order of their numbers.
std::vector<CaseNumber> cases_in_context(CaseFile& file, std::string_view context);

}  // namespace mwp::casefile
