// SPDX-License-Identifier: EUPL-1.2
// Which case stands on which agenda, and how it came there or left it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection item_projection();

struct AgendaItem {
  std::string meeting;
  CaseNumber case_number;
  /// `on` the agenda; `dropped` from it; `moved` onto a later one; `waiting` for a later one to be planned
  enum class State { On, Dropped, Moved, Waiting } state = State::On;
  std::string carried_from;  ///< the meeting it was carried over from; empty: new
  std::string question;
  std::string brought_by;
  std::string outcome;  ///< given at this meeting

  /// It stands on the agenda, or stood there when it was dealt with: what was held was held.
  bool stands() const { return state == State::On || !outcome.empty(); }
};

/// Every item the meeting ever had, carried-over ones first, each group in the order in which it was put.
std::vector<AgendaItem> items_of_meeting(CaseFile& file, std::string_view meeting);
std::vector<AgendaItem> items_of_case(CaseFile& file, CaseNumber number);
/// Items of a body (and region) that wait for a later meeting.
std::vector<AgendaItem> items_waiting(CaseFile& file, std::string_view body, std::string_view region);

}  // namespace mwp::casefile
