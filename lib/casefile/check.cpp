// SPDX-License-Identifier: EUPL-1.2
#include "casefile/check.hpp"

#include <SQLiteCpp/Exception.h>
#include <sys/stat.h>

#include <functional>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/access_log.hpp"
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
  Query references(file.db(), "PRAGMA foreign_key_check");
  if (references.next()) {
    found.push_back(
        {"references", msg("a row of '{}' refers to one that is gone", references.view(0)), back_to_backup()});
  }
}

void check_chain(CaseFile& file, Findings& found) {
  file.journal().verify([&](const EventId& id, const std::string& fault) {
    found.push_back({"chain", msg("event {}: {}", id.text(), fault), back_to_backup()});
  });
  Query orphans(file.db(),
                "SELECT n, series FROM command c WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.n >= c.n AND "
                "e.command = c.n AND e.series = c.series) LIMIT 1");
  if (orphans.next()) {
    found.push_back(
        {"commands", msg("the events of command {}{} are gone", orphans.view(1), orphans.number(0)), back_to_backup()});
  }
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

bool same_value(const SQLite::Column& one, const SQLite::Column& other) {
  if (one.getType() != other.getType()) return false;
  if (one.isInteger()) return one.getInt64() == other.getInt64();
  auto bytes = [](const SQLite::Column& column) {
    const auto* begin = static_cast<const char*>(column.getBlob());
    return std::string_view(begin, begin ? static_cast<std::size_t>(column.getBytes()) : 0);
  };
  return bytes(one) == bytes(other);
}

bool same_row(SQLite::Statement& one, SQLite::Statement& other) {
  for (int i = 0; i < one.getColumnCount(); ++i) {
    if (!same_value(one.getColumn(i), other.getColumn(i))) return false;
  }
  return true;
}

/// Compares one table of the two, row by row in the order of its key.
void compare(CaseFile& file, CaseFile& replayed, const char* table, Findings& found) {
  auto sql = fmt::format("SELECT * FROM {} ORDER BY 1, 2, 3", table);
  try {
    SQLite::Statement stored(file.db().raw(), sql);
    SQLite::Statement derived(replayed.db().raw(), sql);
    while (true) {
      bool more = stored.executeStep();
      if (more != derived.executeStep() || (more && !same_row(stored, derived))) {
        found.push_back({"replay", msg("table '{}' is not what the journal says", table), back_to_backup()});
        return;
      }
      if (!more) return;
    }
  } catch (const SQLite::Exception& error) {
    rethrow(error);
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

/// Every name of a document that stands in an event, wherever in its body.
void each_named_document(CaseFile& file, const std::function<void(const EventId&, const std::string&)>& visit) {
  constexpr std::string_view key = "\"document\":\"";
  for (Query row(file.db(), "SELECT n, series, body FROM event WHERE body LIKE '%\"document\":\"%' ORDER BY n, series");
       row.next();) {
    auto body = row.view(2);
    for (auto at = body.find(key); at != std::string_view::npos; at = body.find(key, at)) {
      at += key.size();
      auto name = std::string(body.substr(at, body.find('"', at) - at));
      if (is_document_name(name)) visit({row.number(0), row.view(1)[0]}, name);
    }
  }
}

/// Every document that an event names is there …
void check_named_documents(CaseFile& file, Findings& found) {
  Documents documents(file);
  each_named_document(file, [&](const EventId& id, const std::string& name) {
    if (documents.has(name) || is_elsewhere(file, name)) return;
    found.push_back({"documents", msg("the document of event {} is gone", id.text()), back_to_backup()});
  });
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
  each_named_document(file, [&](const EventId&, const std::string& name) { std::erase(names, name); });
  auto unfinished = Documents(file).unfinished();
  names.insert(names.end(), unfinished.begin(), unfinished.end());
  return names;
}

}  // namespace

std::vector<Finding> check(CaseFile& file, bool deep, const std::vector<ExpectedHead>& expected) {
  Findings found;
  {
    Transaction view(file, Transaction::Mode::Read);
    check_pages(file, found);
    check_chain(file, found);
    check_head(file, expected, found);
    if (deep && found.empty()) check_replay(file, found);
    check_named_documents(file, found);
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
