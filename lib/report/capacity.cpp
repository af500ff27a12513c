// SPDX-License-Identifier: EUPL-1.2
#include "report/capacity.hpp"

#include "casefile/projection/directory.hpp"
#include "domain/identifiers.hpp"

namespace mwp::report {

namespace {

CapacityLine line_of(casefile::CaseFile& file, casefile::Places places) {
  if (auto known = find_provider(file, places.provider)) return {std::move(places), known->agb, known->shown()};
  auto id = places.provider;
  return {std::move(places), domain::is_agb(id) ? id : "", id};
}

void add(std::optional<std::int64_t>& sum, std::optional<int> number) {
  if (number) sum = sum.value_or(0) + *number;
}

}  // namespace

Capacity capacity(casefile::CaseFile& file, const std::optional<std::string>& region,
                  const std::optional<std::string>& kind) {
  Capacity capacity;
  for (auto& places : places(file, {region, kind, std::nullopt})) {
    auto& totals = capacity.totals;
    if (totals.empty() || totals.back().region != places.region || totals.back().kind != places.kind)
      totals.push_back({places.region, places.kind, 0, {}, {}, {}, {}});
    ++totals.back().providers;
    add(totals.back().planned, places.planned);
    add(totals.back().developing, places.developing);
    add(totals.back().free, places.free);
    add(totals.back().taken, places.taken);
    capacity.lines.push_back(line_of(file, std::move(places)));
  }
  return capacity;
}

}  // namespace mwp::report
