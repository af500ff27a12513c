// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/context.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr std::string_view prefix = "ctx-";

constexpr const char* table = R"(CREATE TABLE context (
  id TEXT NOT NULL PRIMARY KEY,
  event INTEGER NOT NULL,
  since TEXT NOT NULL,
  agb TEXT,
  name TEXT,
  region TEXT NOT NULL,
  state TEXT NOT NULL,
  residents INTEGER,
  text TEXT
) STRICT, WITHOUT ROWID)";

std::optional<std::int64_t> residents_in(const Value& data) {
  return data["residents"].is_number() ? std::optional(data["residents"].number()) : std::nullopt;
}

void open(Db& db, const Event& event) {
  const auto& data = event.data();
  execute(db, "INSERT OR IGNORE INTO context VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", event.context, event.key(), event.on,
          or_null(data["provider"]["agb"].text()), or_null(data["provider"]["name"].text()), data["region"].text(),
          data["state"].text(), residents_in(data), or_null(data["text"].text()));
}

void change(Db& db, const Event& event) {
  const auto& data = event.data();
  const auto& provider = data["provider"];
  execute(db,
          "UPDATE context SET agb = CASE WHEN ?2 THEN ?3 ELSE agb END, name = CASE WHEN ?2 THEN ?4 ELSE name END, "
          "state = coalesce(?5, state), residents = coalesce(?6, residents), text = coalesce(?7, text) WHERE id = ?1",
          event.context, provider.is_object(), or_null(provider["agb"].text()), or_null(provider["name"].text()),
          or_null(data["state"].text()), residents_in(data), or_null(data["text"].text()));
}

void apply_event(Db& db, const Event& event) {
  if (event.context.empty()) return;
  if (event.kind == kind::context) open(db, event);
  if (event.kind == kind::context_change) change(db, event);
}

#define CONTEXT_COLUMNS "id, agb, name, region, state, residents, text, since FROM context "

Context read(const Query& row) {
  Context context{row.text(0), {row.text(1), row.text(2)},  row.text(3), row.text(4), std::nullopt,
                  row.text(6), row.date(7).value_or(Date{})};
  if (!row.null(5)) context.residents = static_cast<int>(row.number(5));
  return context;
}

}  // namespace

Projection context_projection() {
  return {{table}, {"context"}, apply_event, Subject::Context, {"DELETE FROM context WHERE id = ?1"}};
}

bool is_context_id(std::string_view text) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  if (!text.empty() && domain::is_series(text.substr(text.size() - 1))) text.remove_suffix(1);
  return !text.empty() && text[0] != '0' && parse_number(text, 1, 999'999'999).has_value();
}

std::optional<Context> find_context(CaseFile& file, std::string_view id) {
  Query row(file.db(), "SELECT " CONTEXT_COLUMNS "WHERE id = ?", id);
  return row.next() ? std::optional(read(row)) : std::nullopt;
}

Context get_context(CaseFile& file, std::string_view id) {
  if (auto context = find_context(file, id)) return *context;
  throw NotFound("no-such-context", msg("there is no context '{}'", id),
                 tr("'mwp place context list' shows the contexts"));
}

std::vector<Context> contexts(CaseFile& file) {
  std::vector<Context> all;
  for (Query row(file.db(), "SELECT " CONTEXT_COLUMNS "ORDER BY event"); row.next();) all.push_back(read(row));
  return all;
}

std::string next_context_id(CaseFile& file) {
  Query row(file.db(), "SELECT max(CAST(substr(context, 5) AS INTEGER)) FROM event WHERE context IS NOT NULL");
  auto largest = row.next() && !row.null(0) ? row.number(0) : 0;
  auto id = fmt::format("{}{}", prefix, largest + 1);
  auto series = file.series();
  return series == 'A' ? id : id + series;
}

}  // namespace mwp::casefile
