// SPDX-License-Identifier: EUPL-1.2
// The steps of `intake new --mapping`: every row of a spreadsheet opens a case, once.
#pragma once

#include <string>

#include "cmd/options/recording.hpp"
#include "cmd/steps.hpp"
#include "process/intake.hpp"
#include "process/sheet.hpp"

namespace mwp::cmd {

class SheetSteps : public Steps {
 public:
  /// A row gets the key PREFIX/KEY, where KEY is what its key column says.
  SheetSteps(process::Sheet& sheet, const process::IntakeOptions& intake, const RecordingOptions& recording,
             std::string prefix);
  bool next(Session& session) override;
  std::size_t line() const override { return static_cast<std::size_t>(m_sheet.line()); }
  std::optional<std::string> key() const override { return std::nullopt; }
  void run(Session& session, LineResult& result) override;
  double progress() const override { return m_sheet.progress(); }

 private:
  bool is_there(Session& session, const Request& request, LineResult& result) const;

  process::Sheet& m_sheet;
  const process::IntakeOptions& m_intake;
  const RecordingOptions& m_recording;
  std::string m_prefix;
};

}  // namespace mwp::cmd
