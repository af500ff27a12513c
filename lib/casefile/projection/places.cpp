// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/places.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE places (
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  provider TEXT NOT NULL,
  as_of TEXT NOT NULL,
  planned INTEGER,
  developing INTEGER,
  free INTEGER,
  taken INTEGER,
  "group" INTEGER,
  text TEXT,
  PRIMARY KEY (region, kind, provider)
) STRICT, WITHOUT ROWID)";

std::optional<std::int64_t> number_or_null(const Value& number) {
  return number.is_number() ? std::optional(number.number()) : std::nullopt;
}

std::optional<int> number_at(const Query& row, int column) {
  return row.null(column) ? std::nullopt : std::optional(static_cast<int>(row.number(column)));
}

/// What was counted on an earlier day does not replace what was counted later, also when it is recorded after it.
void apply_event(Db& db, const Event& event) {
  if (event.kind != kind::places || event.provider.empty()) return;
  const auto& data = event.data();
  execute(db,
          "INSERT INTO places VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO UPDATE SET as_of = ?4, "
          "planned = ?5, developing = ?6, free = ?7, taken = ?8, \"group\" = ?9, text = ?10 WHERE as_of <= ?4",
          data["region"].text(), data["kind"].text(), event.provider, event.on, number_or_null(data["planned"]),
          number_or_null(data["developing"]), number_or_null(data["free"]), number_or_null(data["taken"]),
          number_or_null(data["group"]), or_null(data["text"].text()));
}

}  // namespace

Projection places_projection() {
  return {{table}, {"places"}, apply_event, Subject::Provider, {"DELETE FROM places WHERE provider = ?1"}};
}

std::vector<Places> places(CaseFile& file, const PlacesFilter& filter) {
  std::vector<Places> found;
  for (Query row(file.db(),
                 "SELECT provider, region, kind, as_of, planned, developing, free, taken, \"group\", text FROM places "
                 "WHERE (?1 IS NULL OR region = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR provider = ?3) "
                 "ORDER BY region, kind, provider",
                 filter.region, filter.kind, filter.provider);
       row.next();) {
    found.push_back({row.text(0), row.text(1), row.text(2), row.date(3).value_or(Date{}), number_at(row, 4),
                     number_at(row, 5), number_at(row, 6), number_at(row, 7), number_at(row, 8), row.text(9)});
  }
  return found;
}

}  // namespace mwp::casefile
