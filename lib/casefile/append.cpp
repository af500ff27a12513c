// SPDX-License-Identifier: EUPL-1.2
#include <limits>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/chain.hpp"
#include "casefile/fold.hpp"
#include "casefile/journal.hpp"
#include "mwp_version.hpp"

namespace mwp::casefile {

namespace {

constexpr std::size_t salt_size = 16;

Value body_of(NewEvent& event) {
  auto body = Value::object();
  body.set("v", 1);
  if (!event.because.empty()) body.set("because", std::move(event.because));
  if (!event.data.members().empty()) body.set("data", std::move(event.data));
  if (!event.made.members().empty()) body.set("made", std::move(event.made));
  return body;
}

/// What is to be recorded, as a projection reads it.
Event as_event(const EventId& id, NewEvent fresh) {
  auto body = body_of(fresh);
  return {id,
          fresh.case_number,
          std::move(fresh.meeting),
          std::move(fresh.context),
          std::move(fresh.provider),
          std::move(fresh.kind),
          fresh.on,
          std::move(body),
          std::move(fresh.personal),
          {}};
}

/// An event with what its rows say.
struct Ready {
  Event event;
  std::string body;
  std::string personal;  ///< empty where the event has no private part
};

/// What a row can't hold is refused here, before any row stands: a batch goes on behind a line that was refused.
Ready make_ready(const EventId& id, NewEvent fresh) {
  constexpr std::size_t longest = longest_row - (64U << 10U);  // the other columns need less
  Ready ready{as_event(id, std::move(fresh)), {}, {}};
  ready.body = ready.event.body.json();
  if (!ready.event.personal.members().empty()) ready.personal = ready.event.personal.json();
  if (ready.body.size() <= longest && ready.personal.size() <= longest) return ready;
  throw InputError("text-too-long", tr("the text is longer than 16 MB"), tr("store it as a document"));
}

/// Where the next event goes.
struct Tip {
  char series;
  std::int64_t n;
  Digest prev;
};

/// The last event of all is mostly of this file's own series, and then it is all there is to know.
Tip tip_of(Db& db) {
  if (const auto& appended = db.appended) return {appended->series, appended->last + 1, appended->hash};
  auto series = own_series(db);
  auto last_of_all = last_n(db);
  Query last(db, "SELECT n, series, hash FROM event ORDER BY n DESC, series DESC LIMIT 1");
  if (last.next() && last.number(0) == last_of_all && last.series(1) == series)
    return {series, last_of_all + 1, last.text(2)};
  auto before = link_before(db, series, std::numeric_limits<std::int64_t>::max());
  return {series, last_of_all + 1, before ? before->hash : first_prev};
}

/// Writes one event and its private part; gives its hash, the next event's prev.
Digest insert_event(Db& db, const HeaderOf<std::string_view>& header, const std::string& body, std::int64_t command,
                    const Digest& prev) {
  auto salt = random_bytes(salt_size);
  auto digest = hash_of(salt, body);
  auto hash = header.hash(prev, digest);
  using Bytes = Query::Bytes;
  execute(db, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", header.id.n, header.id.series,
          header.case_number, or_null(header.meeting), or_null(header.context), or_null(header.provider), header.kind,
          header.on, command, header.personal.empty() ? std::nullopt : std::optional(Bytes{header.personal}),
          Bytes{digest}, Bytes{prev}, Bytes{hash}, Bytes{salt}, body);
  return hash;
}

void note_appended(Db& db, const std::vector<EventId>& events, const Digest& before, const Digest& hash) {
  if (!db.appended) db.appended = {events.front().series, events.front().n, 0, before, {}};
  db.appended->last = events.back().n;
  db.appended->hash = hash;
}

void insert_private(Db& db, const EventId& id, const std::string& salt, const std::string& body) {
  execute(db, "INSERT INTO event_private VALUES (?, ?, ?, ?)", id.n, id.series, Query::Bytes{salt}, body);
}

}  // namespace

EventId Journal::next_id() const {
  auto tip = tip_of(m_db);
  return {tip.n, tip.series};
}

StoredCommand Journal::append(const NewCommand& command, std::vector<NewEvent> events, std::string answer) {
  auto [series, n, prev] = tip_of(m_db);
  auto random = random_bytes(command_id_size + salt_size);
  EventId first{n, series};
  std::vector<Ready> ready;
  for (auto& event : events) ready.push_back(make_ready({n++, series}, std::move(event)));
  StoredCommand stored{
      first, hex(std::string_view(random).substr(0, command_id_size)), hash_of(command.line), std::move(answer), {}};
  auto recorded_at = iso(command.recorded_at);
  CommandOf<std::string_view> row{
      first,         stored.id,      command.key,   stored.line_digest,
      stored.answer, command.actor,  recorded_at,   command.pinned ? "pinned" : "system",
      MWP_VERSION,   command.policy, command.batch, std::string_view(random).substr(command_id_size)};
  insert_command(m_db, row);
  auto command_digest = row.digest();
  auto hash = prev;
  Folding folding(m_db, m_db);
  for (const auto& [event, body, personal] : ready) {
    bool has_private = !personal.empty();
    auto salt = has_private ? random_bytes(salt_size) : std::string();
    auto on = event.on.iso();
    auto private_digest = has_private ? hash_of(salt, personal) : Digest();
    hash = insert_event(m_db,
                        {event.id, event.case_number, event.meeting, event.context, event.provider, event.kind, on,
                         command_digest, private_digest},
                        body, first.n, hash);
    if (has_private) insert_private(m_db, event.id, salt, personal);
    stored.events.push_back(event.id);
    folding.take(event);
  }
  folding.finish();
  note_appended(m_db, stored.events, prev, hash);
  return stored;
}

}  // namespace mwp::casefile
