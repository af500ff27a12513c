// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/merge.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/documents.hpp"
#include "casefile/projection.hpp"
#include "casefile/replay.hpp"

namespace mwp::casefile {

namespace {

constexpr std::int64_t largest_n = 1'000'000'000'000;
/// So many new events among those that were here are folded by what they touch; more, and all is folded again.
constexpr std::int64_t most_in_between = 5000;

[[noreturn]] void refuse(const EventId& id, const std::string& fault) {
  throw InputError("bad-event", msg("event {}: {}", id.text(), fault),
                   tr("nothing was imported; export anew, and do not edit what comes out"));
}

[[noreturn]] void refuse_history(const EventId& id) {
  if (id.n == 1) {
    throw InputError("other-history", msg("event {}: this is another case file: it begins otherwise", id.text()),
                     tr("nothing was imported; what is merged is one file and its working copies, made with "
                        "'mwp init --from FILE --series B'"));
  }
  throw InputError(
      "other-history",
      msg("event {}: what was recorded here at that place is another event: a plain copy was worked on", id.text()),
      tr("nothing was imported; record anew what only the copy holds, and make working copies with "
         "'mwp init --from FILE --series B'"));
}

[[noreturn]] void refuse_gap(const EventId& id) {
  throw InputError("gap", msg("event {}: the event before it is neither here nor in the import", id.text()),
                   tr("nothing was imported; import all of it, and what came before it first"));
}

/// It does not follow the event before it: that one is unknown, or is followed by another one here.
[[noreturn]] void refuse_follower(Db& db, const EventRow& row) {
  const auto& id = row.header.id;
  bool known = row.prev == first_prev ||
               Query(db, "SELECT 1 FROM event WHERE series = ? AND hash = ?", id.series, Query::Bytes{row.prev}).next();
  known ? refuse_history(id) : refuse_gap(id);
}

void require(bool holds, const EventId& id, const std::string& fault) {
  if (!holds) refuse(id, fault);
}

bool is_kind(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

/// What may be hashed by anyone must still be what mwp stores.
void check_fields(const EventRow& row) {
  const auto& header = row.header;
  require(header.id.n > 0 && header.id.n <= largest_n, header.id, tr("its number is too large"));
  require(domain::is_series({&header.id.series, 1}), header.id, tr("its series is no letter"));
  require(is_kind(header.kind), header.id, tr("its kind is no word"));
  require(Date::parse(header.on).has_value(), header.id, tr("its date is no date"));
  for (const auto* name : {&header.meeting, &header.context, &header.provider})
    require(!has_hidden(*name), header.id, tr("a name in it holds control characters"));
}

void check_fields(const CommandRow& row) {
  require(row.first.n > 0 && row.first.n <= largest_n, row.first, tr("its number is too large"));
  require(parse_moment(row.recorded_at).has_value(), row.first, tr("when it was recorded is no moment"));
  require(row.clock == "system" || row.clock == "pinned", row.first, tr("its clock is neither system nor pinned"));
  for (const auto& name : {row.id, row.actor, row.program, row.key.value_or(""), row.batch.value_or("")})
    require(!has_hidden(name), row.first, tr("a name in it holds control characters"));
}

/// The hash covers digests; here the texts are held to those.
void prove(const EventRow& row, const Digest& command) {
  auto header = row.header;
  header.command = command;
  require(!row.body || hash_of(row.body->salt, row.body->text) == row.digest, header.id, tr("its content was changed"));
  require(!row.identity || hash_of(row.identity->salt, row.identity->text) == header.personal, header.id,
          tr("its identity part was changed"));
  require(header.hash(row.prev, row.digest) == row.hash, header.id, tr("its date, case, kind or command was changed"));
}

std::optional<Query::Bytes> bytes_or_null(const Digest& digest) {
  return digest.empty() ? std::nullopt : std::optional(Query::Bytes{digest});
}

void insert(Db& db, const EventRow& row) {
  const auto& header = row.header;
  using Bytes = Query::Bytes;
  auto salt = row.body ? std::optional(Bytes{row.body->salt}) : std::nullopt;
  auto body = row.body ? std::optional(std::string_view(row.body->text)) : std::nullopt;
  execute(db, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", header.id.n, header.id.series,
          header.case_number, or_null(header.meeting), or_null(header.context), or_null(header.provider), header.kind,
          header.on, row.command, bytes_or_null(header.personal), Bytes{row.digest}, Bytes{row.prev}, Bytes{row.hash},
          salt, body);
}

void insert_identity(Db& db, const EventRow& row) {
  execute(db, "INSERT INTO event_private VALUES (?, ?, ?, ?)", row.header.id.n, row.header.id.series,
          Query::Bytes{row.identity->salt}, row.identity->text);
}

Value parsed(const std::optional<Salted>& text, const EventId& id) {
  if (!text) return Value::object();
  try {
    return Value::parse_json(text->text);
  } catch (const InputError&) {
    refuse(id, tr("its content is no JSON"));
  }
}

Event event_of(const EventRow& row) {
  const auto& header = row.header;
  return {header.id,
          header.case_number,
          header.meeting,
          header.context,
          header.provider,
          header.kind,
          *Date::parse(header.on),
          parsed(row.body, header.id),
          parsed(row.identity, header.id),
          {}};
}

bool key_is_used(Db& db, const CommandRow& row) {
  return row.key && Query(db, "SELECT 1 FROM command WHERE series = ? AND key = ?", row.first.series, *row.key).next();
}

EventId last_event(Db& db) {
  Query row(db, "SELECT n, series FROM event ORDER BY n DESC, series DESC LIMIT 1");
  return row.next() ? id_at(row, 0) : EventId{0, 'A'};
}

/// Notes every document that a body names, wherever in it, and that is not here.
void note_documents(Db& db, const Documents& here, const Value& value, std::set<std::string>& missing) {
  for (const auto& [key, member] : value.members()) {
    bool named = key == "document" && is_document_name(member.text());
    if (named && !here.has(member.text())) {
      execute(db, "INSERT OR IGNORE INTO document_elsewhere VALUES (?)", member.text());
      missing.insert(member.text());
    }
    note_documents(db, here, member, missing);
  }
  for (const auto& item : value.items()) note_documents(db, here, item, missing);
}

}  // namespace

Merge::Merge(CaseFile& file)
    : m_file(file), m_db(file.db()), m_here(file), m_last(last_event(file.db())), m_folding(m_db, m_db) {
  file.expect_much(8);
}

void Merge::take(const Record& record) {
  std::visit([this](const auto& row) { take_row(row); }, record);
}

/// Of a command whose events are all here nothing is added; so it waits until one of them is new.
void Merge::take_row(const CommandRow& row) {
  check_fields(row);
  m_commands[row.first.series] = row;
}

void Merge::take_row(const EventRow& row) {
  check_fields(row);
  if (is_known(row)) {
    ++m_merged.known;
    take_identity(row);
    return;
  }
  fit_in(row);
  add(row);
  fold(row);
}

void Merge::take_row(const LeftOut& row) {
  const auto& [id, hash] = row.link;
  require(id.n > 0 && id.n <= largest_n, id, tr("its number is too large"));
  auto here = m_file.journal().hash_of_event(id);
  if (here == hash) return;
  if (!here.empty()) refuse_history(id);
  execute(m_db, "INSERT INTO left_out VALUES (?, ?, ?)", id.n, id.series, Query::Bytes{hash});
  ++m_merged.left_out;
  m_merged.last = id;
  if (id.n > tail(id.series).id.n) m_tails[id.series] = row.link;
}

/// The last event of a series; of one that is not here, the nothing before its first.
const ChainLink& Merge::tail(char series) {
  auto found = m_tails.find(series);
  if (found == m_tails.end()) {
    auto last = link_before(m_db, series, largest_n + 1);
    found = m_tails.emplace(series, last.value_or(ChainLink{{0, series}, first_prev})).first;
  }
  return found->second;
}

bool Merge::is_known(const EventRow& row) {
  const auto& id = row.header.id;
  if (id.n > tail(id.series).id.n) return false;
  Query stored(m_db, "SELECT hash FROM event WHERE n = ? AND series = ?", id.n, id.series);
  if (!stored.next()) return false;
  if (stored.view(0) != row.hash) refuse_history(id);
  return true;
}

/// An identity that was not shown before; what was erased here stays erased.
void Merge::take_identity(const EventRow& row) {
  const auto& id = row.header.id;
  if (!row.identity) return;
  {
    Query stored(m_db,
                 "SELECT e.private FROM event e WHERE e.n = ?1 AND e.series = ?2 AND e.body IS NOT NULL AND NOT EXISTS "
                 "(SELECT 1 FROM event_private p WHERE p.n = ?1 AND p.series = ?2)",
                 id.n, id.series);
    if (!stored.next()) return;
    require(hash_of(row.identity->salt, row.identity->text) == stored.view(0), id, tr("its identity part was changed"));
  }
  insert_identity(m_db, row);
  ++m_merged.identities;
  m_merged.last_identity = id;
  if (++m_in_between <= most_in_between) m_folding.touch(event_of(row));
}

/// The event before it is the one it was recorded behind, and the one after it was recorded behind it.
void Merge::fit_in(const EventRow& row) {
  const auto& id = row.header.id;
  auto& last = m_tails.at(id.series);
  if (id.n > last.id.n) {
    if (row.prev != last.hash) refuse_follower(m_db, row);
    last = {id, row.hash};
    return;
  }
  if (auto known = left_out_hash(m_db, id); !known.empty()) {
    if (known != row.hash) refuse_history(id);
    execute(m_db, "DELETE FROM left_out WHERE n = ? AND series = ?", id.n, id.series);
    if (last.id == id) last.hash = row.hash;
  }
  auto before = link_before(m_db, id.series, id.n);
  if ((before ? before->hash : first_prev) != row.prev) refuse_follower(m_db, row);
  Query next(m_db, "SELECT n, prev FROM event WHERE series = ? AND n > ? ORDER BY n LIMIT 1", id.series, id.n);
  if (!next.next() || next.view(1) == row.hash) return;
  if (!is_left_out(m_db, {next.number(0), id.series}, next.text(1))) refuse_history(id);
}

void Merge::add(const EventRow& row) {
  const auto& id = row.header.id;
  prove(row, claim_command(row));
  insert(m_db, row);
  if (row.identity) insert_identity(m_db, row);
  auto& [first, last] = m_new.try_emplace(id.series, id.n, id.n).first->second;
  first = std::min(first, id.n);
  last = std::max(last, id.n);
  ++m_merged.events;
  m_merged.last = id;
}

/// The digest of an event's command, which is stored with the first event of it that is new.
Digest Merge::claim_command(const EventRow& row) {
  EventId id{row.command, row.header.id.series};
  auto& [n, digest] = m_claimed[id.series];
  if (n == id.n) return digest;
  Query stored(m_db, "SELECT " COMMAND_COLUMNS " FROM command c WHERE n = ? AND series = ?", id.n, id.series);
  bool here = stored.next();
  auto came = m_commands.find(id.series);
  require(here || (came != m_commands.end() && came->second.first == id), row.header.id, tr("its command is missing"));
  if (!here) {
    require(!key_is_used(m_db, came->second), id, tr("its key was used for another command here"));
    insert_command(m_db, came->second);
    ++m_merged.commands;
  }
  n = id.n;
  digest = here ? command_at<std::string_view>(stored, 0).digest() : came->second.digest();
  return digest;
}

/// What is behind all that was here is applied, as if it were recorded now; what comes in between is folded at the end.
void Merge::fold(const EventRow& row) {
  auto event = event_of(row);
  note_documents(m_db, m_here, event.body, m_merged.documents_missing);
  if (m_last < event.id) return m_folding.take(event);
  m_folding.note(event);
  if (++m_in_between <= most_in_between) m_folding.touch(event);
}

Merged Merge::finish() {
  for (const auto& [series, range] : m_new) {
    auto before = link_before(m_db, series, range.first);
    read_back(m_db, series, range.first, range.second, before ? before->hash : first_prev);
  }
  m_in_between > most_in_between ? replay_anew(m_file) : m_folding.finish();
  return m_merged;
}

bool is_stored(CaseFile& file, const Merged& merged) {
  if (merged.events > 0 || merged.left_out > 0) return !file.journal().hash_of_event(merged.last).empty();
  auto found = file.journal().find(merged.last_identity, true);
  return found && !found->event.personal.members().empty();
}

std::vector<std::string> documents_to_bring(CaseFile& file, CaseFile& from) {
  if (from.meta("document_key") != file.meta("document_key")) return {};
  Documents here(file);
  auto names = Documents(from).names();
  std::erase_if(names, [&](const auto& name) { return here.has(name) || !is_elsewhere(file, name); });
  return names;
}

void bring_documents(CaseFile& file, CaseFile& from, const std::vector<std::string>& names) {
  Documents here(file), there(from);
  for (const auto& name : names) {
    here.store(there.read(name));
    execute(file.db(), "DELETE FROM document_elsewhere WHERE name = ?", name);
  }
}

}  // namespace mwp::casefile
