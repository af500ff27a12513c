// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/document.hpp"

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE document (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";

/// Also the signed paper that came with a consent.
void apply_event(Db& db, const Event& event) {
  const auto& data = event.data();
  bool consent = event.kind == kind::consent;
  if ((!consent && event.kind != kind::document) || !event.case_number || !data["document"].is_text()) return;
  execute(db, "INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?, ?, ?)", *event.case_number, event.key(), event.on,
          consent ? std::string_view("toestemmingsformulier") : data["type"].text(), data["size"].number(),
          data["document"].text());
}

}  // namespace

Projection document_projection() {
  return {{table}, {"document"}, apply_event, Subject::Case, {"DELETE FROM document WHERE case_number = ?1"}};
}

std::vector<Document> documents_of(CaseFile& file, CaseNumber number) {
  std::vector<Document> documents;
  for (Query row(file.db(), "SELECT event, \"on\", type, size, name FROM document WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    documents.push_back(
        {Event::id_of(row.number(0)), row.date(1).value_or(Date{}), row.text(2), row.number(3), row.text(4)});
  }
  return documents;
}

}  // namespace mwp::casefile
