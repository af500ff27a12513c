// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/directory.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE directory (
  id TEXT NOT NULL PRIMARY KEY,
  agb TEXT,
  name TEXT,
  folded TEXT,
  regions TEXT NOT NULL,
  expertise TEXT NOT NULL,
  did_maatwerk TEXT,
  email TEXT,
  text TEXT
) STRICT, WITHOUT ROWID)";
constexpr const char* by_agb = "CREATE INDEX directory_agb ON directory (agb)";
constexpr const char* by_name = "CREATE INDEX directory_name ON directory (folded, id)";

std::optional<std::string> list_or_null(const Value& list) {
  return list.is_array() ? std::optional(list.json()) : std::nullopt;
}

void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::directory || event.provider.empty()) return;
  const auto& data = event.data();
  const auto& name = data["name"].text();
  execute(
      db,
      "INSERT INTO directory VALUES (?1, ?2, ?3, ?4, coalesce(?5, '[]'), coalesce(?6, '[]'), ?7, ?8, ?9) "
      "ON CONFLICT DO UPDATE SET agb = coalesce(?2, agb), name = coalesce(?3, name), folded = coalesce(?4, folded), "
      "regions = coalesce(?5, regions), expertise = coalesce(?6, expertise), "
      "did_maatwerk = coalesce(?7, did_maatwerk), email = coalesce(?8, email), text = coalesce(?9, text)",
      event.provider, or_null(data["agb"].text()), or_null(name), or_null(name.empty() ? name : fold(name)),
      list_or_null(data["regions"]), list_or_null(data["expertise"]), or_null(data["did_maatwerk"].text()),
      or_null(event.personal["email"].text()), or_null(data["text"].text()));
}

#define DIRECTORY_COLUMNS "id, agb, name, regions, expertise, did_maatwerk, email, text FROM directory "

std::vector<Provider> read_all(Query& row) {
  std::vector<Provider> found;
  while (row.next()) {
    found.push_back({row.text(0), row.text(1), row.text(2), Value::parse_json(row.view(3)).texts(),
                     Value::parse_json(row.view(4)).texts(), row.text(5), row.text(6), row.text(7)});
  }
  return found;
}

std::vector<Provider> candidates(CaseFile& file, std::string_view agb_or_name) {
  Query rows(file.db(), "SELECT " DIRECTORY_COLUMNS "WHERE id = ?1 OR agb = ?1", agb_or_name);
  auto found = read_all(rows);
  return found.empty() ? providers_named(file, agb_or_name) : found;
}

}  // namespace

Projection directory_projection() {
  return {
      {table, by_agb, by_name}, {"directory"}, apply_event, Subject::Provider, {"DELETE FROM directory WHERE id = ?1"}};
}

std::vector<Provider> providers(CaseFile& file) {
  Query rows(file.db(), "SELECT " DIRECTORY_COLUMNS "ORDER BY folded, id");
  return read_all(rows);
}

std::vector<Provider> providers_named(CaseFile& file, std::string_view name) {
  Query rows(file.db(), "SELECT " DIRECTORY_COLUMNS "WHERE folded = ? ORDER BY id", fold(name));
  return read_all(rows);
}

std::optional<Provider> find_provider(CaseFile& file, std::string_view agb_or_name) {
  auto found = candidates(file, agb_or_name);
  return found.size() == 1 ? std::optional(std::move(found.front())) : std::nullopt;
}

Provider get_provider(CaseFile& file, std::string_view agb_or_name) {
  auto found = candidates(file, agb_or_name);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    throw NotFound("no-such-provider", msg("there is no provider '{}' in the directory", printable(agb_or_name)),
                   tr("'mwp provider list' shows all"));
  }
  std::vector<std::string> codes;
  for (const auto& provider : found) codes.push_back(provider.agb.empty() ? provider.id : provider.agb);
  std::sort(codes.begin(), codes.end());
  throw InputError("several-providers",
                   msgn("{} provider goes by the name '{}'", "{} providers go by the name '{}'", found.size(),
                        found.size(), printable(agb_or_name)),
                   msg("name it by its AGB code: {}", join(codes)));
}

}  // namespace mwp::casefile
