// SPDX-License-Identifier: EUPL-1.2
// Options of every verb that prints data.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/parse.hpp"
#include "cmd/session.hpp"
#include "render/lines.hpp"
#include "render/rows.hpp"

namespace mwp::cmd {

struct OutputOptions {
  std::string format = "text";
  std::optional<std::string> output;
  bool excel = false;

  static constexpr std::string_view text_json[] = {"text", "json"};
  static constexpr std::string_view text_json_csv[] = {"text", "json", "csv"};
  /// Of what is one table, and of one that stands in a calendar as well.
  static constexpr std::string_view table[] = {"text", "json", "csv", "md", "html", "xlsx"};
  static constexpr std::string_view table_ics[] = {"text", "json", "csv", "md", "html", "xlsx", "ics"};

  void declare(OptionList& options, std::span<const std::string_view> formats);
  bool json() const { return format == "json"; }
  bool csv() const { return format == "csv" || excel; }  ///< --excel means CSV
  bool ics() const { return !excel && format == "ics"; }
  /// A table for people that is no text on a terminal: Markdown, HTML or a spreadsheet, Dutch always.
  bool document() const { return !excel && (format == "md" || format == "html" || format == "xlsx"); }
  /// Throws UsageError where a file of a program would go to a terminal.
  Output open(Session& session) const;
  /// Prints what is no table: `text` fills lines fitted to the terminal, `json` writes to a sink.
  void print(Session& session, const std::function<void(render::Lines&)>& text,
             const std::function<void(render::Sink&)>& json_form) const;
  /// A writer for rows in the chosen format, fitted to the terminal. `title`: of a document, a msgid.
  std::unique_ptr<render::RowWriter> rows(Session& session, render::Sink& sink, std::vector<render::Column> columns,
                                          const std::string& list_key, const char* title = "") const;

 private:
  render::RowStyle style(Session& session, const std::string& list_key, const char* title) const;
};

}  // namespace mwp::cmd
