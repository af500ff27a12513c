// SPDX-License-Identifier: EUPL-1.2
// "Now" and "today". Today is the day in Europe/Amsterdam, whatever TZ says; moments are UTC. One of the three seams of
// the tests: MWP_NOW pins it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace mwp {

using Moment = std::chrono::sys_seconds;

class Clock {
 public:
  /// The system's clock, or the pinned one where `pinned` is not empty. Throws InputError for a malformed moment.
  explicit Clock(std::string_view pinned = {});

  Moment now() const;
  Date today() const;
  bool pinned() const { return m_pinned.has_value(); }

 private:
  std::optional<Moment> m_pinned;
};

/// 2026-02-03T09:00:00Z
std::string iso(Moment moment);
/// Exactly the form of iso(Moment); nothing otherwise.
std::optional<Moment> parse_moment(std::string_view text);
/// The day on the wall in Amsterdam: CET, and CEST from the last Sunday of March to that of October, 01:00 UTC.
Date day_in_amsterdam(Moment moment);
/// The moment at which `day` begins in Amsterdam.
Moment begin_in_amsterdam(Date day);

}  // namespace mwp
