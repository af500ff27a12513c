// SPDX-License-Identifier: EUPL-1.2
// How each case stands: the row that list, show and every rule start from.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection case_state_projection();

struct CaseState {
  CaseNumber number;
  std::string region;       ///< the responsible zorgkantoorregio
  std::string next_region;  ///< takes over on next_region_from, which is still to come; empty: none
  std::optional<Date> next_region_from;
  std::string policy;
  bool open = true;
  std::string close_reason;
  int round = 1;
  std::string rung;
  Date rung_since;
  EventId rung_event;        ///< the event that entered the rung
  std::string rung_outcome;  ///< outcome on this rung since it was entered; empty: none yet
  std::string situation;
  Date situation_since;
  Date opened;  ///< `received`: when the zorgkantoor first heard
  std::optional<Date> closed;
  std::optional<Date> died;
  std::string handler;
  std::string provider;  ///< name of the provider that registered
  std::string provider_agb;
  std::string zorgprofiel;
};

/// A case as lists have it.
struct ListedCase : CaseState {
  std::optional<Date> next_due;  ///< earliest due date of its open tasks whose term does not stand still
};

std::optional<CaseState> find_case(CaseFile& file, CaseNumber number);
/// Throws NotFound ("no-such-case").
CaseState get_case(CaseFile& file, CaseNumber number);
std::optional<Date> next_due(CaseFile& file, CaseNumber number);

struct CaseFilter {
  std::optional<std::string> rung, situation, region, provider, zorgprofiel, handler;
  std::string status = "open";      ///< open, closed or all
  std::optional<Date> since;        ///< opened on or after
  std::optional<Date> until;        ///< opened on or before
  std::optional<Date> overdue;      ///< a task was due before this day
  std::optional<Moment> stale;      ///< nothing recorded since
  std::optional<std::string> text;  ///< mentioned in the case (search.hpp)
};
/// Visits the cases that pass, in the order of their numbers, in pages: no lock is held during `visit`.
void each_case(CaseFile& file, const CaseFilter& filter, const std::function<void(const ListedCase&)>& visit);

/// Open cases on a rung that wait for its outcome (none since they entered it, or `aangehouden`), in the order in which
/// they entered; of all regions, or of the one that is responsible on `day`.
std::vector<CaseState> cases_waiting(CaseFile& file, std::string_view rung, const std::optional<std::string>& region,
                                     Date day);

}  // namespace mwp::casefile
