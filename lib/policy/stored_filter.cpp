// SPDX-License-Identifier: EUPL-1.2
#include "policy/stored_filter.hpp"

#include "domain/words.hpp"

namespace mwp::policy {

namespace {

constexpr std::pair<const char*, std::optional<std::string> StoredFilter::*> texts[] = {
    {"rung", &StoredFilter::rung},
    {"situation", &StoredFilter::situation},
    {"region", &StoredFilter::region},
    {"provider", &StoredFilter::provider},
    {"zorgprofiel", &StoredFilter::zorgprofiel},
    {"handler", &StoredFilter::handler},
    {"text", &StoredFilter::text}};

template <typename T>
void fill(std::optional<T>& own, const std::optional<T>& other) {
  if (!own) own = other;
}

}  // namespace

void StoredFilter::fill_from(const StoredFilter& other) {
  fill(status, other.status);
  for (const auto& [key, member] : texts) fill(this->*member, other.*member);
  fill(since, other.since);
  fill(until, other.until);
  fill(stale, other.stale);
  overdue = overdue || other.overdue;
}

StoredFilter read_filter(Reader& reader) {
  StoredFilter filter;
  if (reader.has("status")) filter.status = reader.word("status", domain::statuses);
  for (const auto& [key, member] : texts) filter.*member = reader.maybe_text(key);
  filter.since = reader.maybe_date("since");
  filter.until = reader.maybe_date("until");
  if (reader.has("stale")) filter.stale = reader.number("stale", 0, longest_stale);
  filter.overdue = reader.flag("overdue", false);
  reader.done();
  return filter;
}

}  // namespace mwp::policy
