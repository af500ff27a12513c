// SPDX-License-Identifier: EUPL-1.2
#include "cmd/intake/sheet_steps.hpp"

#include "base/message.hpp"
#include "casefile/hash.hpp"

namespace mwp::cmd {

SheetSteps::SheetSteps(process::Sheet& sheet, const process::IntakeOptions& intake, const RecordingOptions& recording,
                       std::string prefix)
    : m_sheet(sheet), m_intake(intake), m_recording(recording), m_prefix(std::move(prefix)) {}

bool SheetSteps::next(Session& session) {
  static_cast<void>(session);
  return m_sheet.next();
}

void SheetSteps::run(Session& session, LineResult& result) {
  auto row = m_sheet.row(session.library(), session.today());
  Request request{fmt::format("{}/{}", m_prefix, row.key), row.words(), false, "text", m_recording.recording(session)};
  if (is_there(session, request, result)) return;
  auto intake = m_intake;
  if (row.handler) intake.handler = row.handler;
  session.recorder().record(session, request,
                            [&](process::Desk& desk) { return process::open_case(desk, std::move(row.form), intake); });
}

/// A row that was taken in before opens nothing again, whatever became of it in the sheet.
bool SheetSteps::is_there(Session& session, const Request& request, LineResult& result) const {
  auto stored = session.file().journal().find_key(*request.key);
  if (!stored) return false;
  result.status = LineStatus::AlreadyDone;
  result.output = stored->answer;
  if (stored->line_digest != casefile::hash_of(request.line)) {
    result.warnings.push_back(msg(
        "the row has changed since it was taken in as {}; look, and tell it with 'mwp intake form'", stored->answer));
  }
  return true;
}

}  // namespace mwp::cmd
