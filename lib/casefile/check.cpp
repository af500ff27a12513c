// SPDX-License-Identifier: EUPL-1.2
#include "casefile/check.hpp"

#include <sys/stat.h>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/access_log.hpp"
#include "casefile/chain.hpp"
#include "casefile/db.hpp"
#include "casefile/documents.hpp"
#include "casefile/hash.hpp"
#include "casefile/projection.hpp"
#include "casefile/replay.hpp"

namespace mwp::casefile {

namespace {

using Findings = std::vector<Finding>;

std::string back_to_backup() {
  return tr("go back to the last backup");
}

void check_pages(CaseFile& file, Findings& found) {
  Query row(file.db(), "PRAGMA integrity_check(1)");
  if (row.next() && row.view(0) != "ok")
    found.push_back({"pages", tr("the pages of the file are damaged"), back_to_backup()});
  struct stat info {};
  Query pages(file.db(),
              "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)");
  bool whole = stat(file.path().c_str(), &info) != 0 || (pages.next() && pages.number(0) == info.st_size);
  if (!whole)
    found.push_back(
        {"pages", msg("'{}': the file is shorter or longer than its pages", file.path()), back_to_backup()});
  if (!file.meta_is_sound())
    found.push_back({"meta", tr("series, regions or document key were changed"), back_to_backup()});
}

/// A document as an event names it.
struct Named {
  EventId event;
  std::string name;
};

/// Every name of a document that stands in a body, wherever in it.
void find_documents(const EventId& id, std::string_view body, std::vector<Named>& named) {
  constexpr std::string_view key = "\"document\":\"";
  for (auto at = body.find(key); at != std::string_view::npos; at = body.find(key, at)) {
    at += key.size();
    auto name = std::string(body.substr(at, body.find('"', at) - at));
    if (is_document_name(name)) named.push_back({id, std::move(name)});
  }
}

std::int64_t count(Db& db, const char* sql) {
  Query row(db, sql);
  row.next();
  return row.number(0);
}

/// What stands beside the events belongs to one of them. Only where the numbers differ is it looked for row by row.
void check_beside(Db& db, const Walked& walked, bool sound, Findings& found) {
  if (!sound || count(db, "SELECT count(*) FROM event_private") != walked.with_identity) {
    Query references(db, "PRAGMA foreign_key_check");
    if (references.next()) {
      found.push_back(
          {"references", msg("a row of '{}' refers to one that is gone", references.view(0)), back_to_backup()});
    }
  }
  if (count(db, "SELECT count(*) FROM command") == walked.first_of_command) return;
  Query orphans(db,
                "SELECT n, series FROM command c WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.n >= c.n AND "
                "e.command = c.n AND e.series = c.series) LIMIT 1");
  if (orphans.next()) {
    found.push_back(
        {"commands", msg("the events of command {}{} are gone", orphans.view(1), orphans.number(0)), back_to_backup()});
  }
}

/// Gives the documents that events name, which are met on the way.
std::vector<Named> check_chain(CaseFile& file, Findings& found) {
  std::vector<Named> named;
  bool sound = true;
  auto walked = file.journal().verify(
      [&](const EventId& id, const std::string& fault) {
        found.push_back({"chain", msg("event {}: {}", id.text(), fault), back_to_backup()});
        sound = false;
      },
      [&named](const EventId& id, std::string_view body) { find_documents(id, body, named); });
  check_beside(file.db(), walked, sound, found);
  return named;
}

void check_head(CaseFile& file, const std::vector<ExpectedHead>& expected, Findings& found) {
  for (const auto& head : expected) {
    if (hex(file.journal().hash_of_event(head.id)) == head.hash_hex) continue;
    found.push_back(
        {"head",
         msg("event {} does not stand there with the noted hash: the file was cut off or put back", head.id.text()),
         tr("find the file that the head was noted from")});
  }
}

/// Compares one table of the two, row by row in the order of its key.
void compare(CaseFile& file, CaseFile& replayed, const char* table, Findings& found) {
  auto sql = fmt::format("SELECT * FROM {} ORDER BY 1, 2, 3", table);
  Query stored(file.db(), sql), derived(replayed.db(), sql);
  while (true) {
    bool more = stored.next();
    if (more != derived.next() || (more && !stored.same_row(derived))) {
      found.push_back({"replay", msg("table '{}' is not what the journal says", table), back_to_backup()});
      return;
    }
    if (!more) return;
  }
}

void check_replay(CaseFile& file, Findings& found) {
  auto replayed = CaseFile::in_memory();
  replay_into(file, replayed);
  for (const auto& projection : projections()) {
    for (const auto* table : projection.tables) compare(file, replayed, table, found);
  }
}

void check_access(CaseFile& file, Findings& found) {
  for (const auto& fault : AccessLog(file.path()).verify()) {
    found.push_back({"access-log", fault, tr("keep the file and tell the security officer")});
  }
}

/// Every document that an event names is there …
void check_named_documents(CaseFile& file, const std::vector<Named>& named, Findings& found) {
  Documents documents(file);
  for (const auto& [event, name] : named) {
    if (documents.has(name) || is_elsewhere(file, name)) continue;
    found.push_back({"documents", msg("the document of event {} is gone", event.text()), back_to_backup()});
  }
}

/// … and each that is there is what it was.
void check_kept_documents(CaseFile& file, Findings& found) {
  for (const auto& name : Documents(file).damaged()) {
    found.push_back({"documents", msg("document {} was changed", name), back_to_backup()});
  }
  for (const auto& name : Documents(file).foreign()) {
    found.push_back({"documents", msg("'{}' in '{}.d' is not a document of mwp", printable(name), file.path()),
                     tr("keep it elsewhere")});
  }
}

std::vector<std::string> unnamed(CaseFile& file) {
  auto names = Documents(file).names();
  auto unfinished = Documents(file).unfinished();
  if (names.empty()) return unfinished;
  std::vector<Named> named;
  for (Query row(file.db(), "SELECT n, series, body FROM event WHERE instr(body, '\"document\":\"')"); row.next();)
    find_documents(id_at(row, 0), row.view(2), named);
  for (const auto& one : named) std::erase(names, one.name);
  names.insert(names.end(), unfinished.begin(), unfinished.end());
  return names;
}

}  // namespace

std::vector<Finding> check(CaseFile& file, bool deep, const std::vector<ExpectedHead>& expected) {
  Findings found;
  {
    Transaction view(file, Transaction::Mode::Read);
    check_pages(file, found);
    auto named = check_chain(file, found);
    check_head(file, expected, found);
    if (deep && found.empty()) check_replay(file, found);
    check_named_documents(file, named, found);
  }
  check_kept_documents(file, found);
  check_access(file, found);
  return found;
}

std::vector<std::string> leftovers(CaseFile& file) {
  if (unnamed(file).empty()) return {};
  try {
    Transaction quiet(file, Transaction::Mode::Write);  // a command at work keeps documents before its events
    return unnamed(file);
  } catch (const Error&) {  // who can't write can't tidy either
    return {};
  }
}

}  // namespace mwp::casefile
