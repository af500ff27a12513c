// SPDX-License-Identifier: EUPL-1.2
// Which cases, as words that were typed or stored: the [filter.NAME] tables of config.toml have the keys that the
// options of `list` have. Whether a rung, a region or a zorgprofiel exists is looked at where the filter is used.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "policy/reader.hpp"

namespace mwp::policy {

struct StoredFilter {
  std::optional<std::string> status, rung, situation, region, provider, zorgprofiel, handler, text;
  std::optional<Date> since, until;
  std::optional<int> stale;
  bool overdue = false;

  /// Takes over from `other` what is not said here.
  void fill_from(const StoredFilter& other);
};

inline constexpr int longest_stale = 36500;  ///< days

/// Throws InputError for a key that is not known, or a value of the wrong form.
StoredFilter read_filter(Reader& reader);

}  // namespace mwp::policy
