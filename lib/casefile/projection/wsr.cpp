// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/wsr.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE wsr (
  meeting TEXT NOT NULL,
  case_number INTEGER NOT NULL,
  client_informed TEXT,
  informed_by TEXT,
  overview TEXT,
  evaluated TEXT,
  room_explored TEXT,
  mandate_present TEXT,
  text TEXT,
  PRIMARY KEY (meeting, case_number)
) STRICT, WITHOUT ROWID)";

void apply_event(Db& db, const Event& event) {
  bool prepared = event.kind == kind::preparation;
  if ((!prepared && event.kind != kind::evaluation) || !event.case_number) return;
  const auto& data = event.data();
  execute(db,
          "INSERT INTO wsr VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE SET "
          "client_informed = coalesce(?3, client_informed), informed_by = coalesce(?4, informed_by), overview = "
          "coalesce(?5, overview), "
          "evaluated = coalesce(?6, evaluated), room_explored = coalesce(?7, room_explored), "
          "mandate_present = coalesce(?8, mandate_present), text = coalesce(?9, text)",
          event.meeting, *event.case_number, or_null(data["client_informed"].text()),
          or_null(data["informed_by"].text()), or_null(data["overview"].text()),
          prepared ? std::nullopt : std::optional(event.on), or_null(data["room_explored"].text()),
          or_null(data["mandate_present"].text()), or_null(data["text"].text()));
}

}  // namespace

Projection wsr_projection() {
  return {{table}, {"wsr"}, apply_event, Subject::Case, {"DELETE FROM wsr WHERE case_number = ?1"}};
}

Wsr wsr_of(CaseFile& file, std::string_view meeting, CaseNumber number) {
  Query row(file.db(),
            "SELECT client_informed, informed_by, overview, evaluated, room_explored, mandate_present, text FROM wsr "
            "WHERE meeting = ? AND case_number = ?",
            meeting, number);
  if (!row.next()) return {};
  return {row.date(0), row.text(1), row.date(2), row.date(3), row.text(4), row.text(5), row.text(6)};
}

}  // namespace mwp::casefile
