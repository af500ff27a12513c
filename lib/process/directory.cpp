// SPDX-License-Identifier: EUPL-1.2
#include "process/directory.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "process/rules.hpp"

namespace mwp::process {

namespace {

void refuse_future_date(Desk& desk) {
  refuse_future(desk, desk.on(), std::string(policy::current_policy));
}

void require_name(const DirectoryEntry& entry) {
  if (entry.name) return;
  throw InputError("no-name", tr("a provider that is new to the directory needs a name"), tr("give --name"));
}

}  // namespace

Draft add_provider(Desk& desk, const DirectoryEntry& typed) {
  refuse_future_date(desk);
  auto entry = checked(desk, typed);
  auto known = provider_meant(desk, entry);
  if (!known) require_name(entry);
  auto shown = entry.name ? *entry.name : known->shown();
  Draft draft;
  draft.tell(known ? msg("{}: changed in the directory", shown) : msg("{}: added to the directory", shown));
  draft.add(directory_event(desk, entry, id_of(known, entry)));
  return draft;
}

/// A provider that the directory does not know counts too; a name that several go by is refused.
Draft count_places(Desk& desk, const PlaceCount& count) {
  refuse_future_date(desk);
  desk.library.lists().require("place-kind", count.kind, "--kind");
  auto known = find_provider(desk.file, count.provider);
  if (!known && !providers_named(desk.file, count.provider).empty()) get_provider(desk.file, count.provider);
  NewEvent event;
  event.kind = casefile::kind::places;
  event.on = desk.on();
  event.provider = known ? known->id : count.provider;
  event.because = desk.recording.because;
  event.data.set("provider", count.provider).set("kind", count.kind);
  event.data.set("region", desk.library.region_on(count.region, event.on).code).set("planned", count.planned);
  event.data.set("developing", count.developing).set("free", count.free).set("taken", count.taken);
  event.data.set("group", count.group).set("text", count.text);
  Draft draft;
  auto shown = known ? known->shown() : event.provider;
  if (!known) draft.warnings.push_back(msg("'{}' is not in the directory; 'mwp provider add' adds it", shown));
  draft.tell(msg("{}: places recorded ({}, {})", shown, count.kind, event.data["region"].text()));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
