// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/output.hpp"

#include <algorithm>
#include <iterator>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/helpers.hpp"

namespace mwp::cmd {

namespace {
constexpr std::size_t plain_columns = 80;  ///< where long values are wrapped off a terminal
}

void OutputOptions::declare(OptionList& options, std::span<const std::string_view> formats) {
  auto names = join({formats.begin(), formats.end()}, "|");
  options.option("--format", names, &format, N_("the form of the answer (text)")).one_of(formats).global();
  options.option("-o,--output", "FILE", &output, N_("write the answer to a file, which is replaced as a whole"))
      .global();
  if (std::find(formats.begin(), formats.end(), "csv") != formats.end()) {
    options.flag("--excel", excel, N_("CSV as a Dutch Excel wants it: BOM, semicolons, no formulas")).global();
  }
}

Output OutputOptions::open(Session& session) const {
  if (((format == "xlsx" && !excel) || ics()) && !output && terminal_width() > 0) {
    throw UsageError("to-terminal", msg("--format {}: does not go to a terminal", format), tr("give --output FILE"));
  }
  return {output, output ? session.file_path() : std::string()};
}

void OutputOptions::print(Session& session, const std::function<void(render::Lines&)>& text,
                          const std::function<void(render::Sink&)>& json_form) const {
  auto out = open(session);
  if (json()) {
    json_form(out);
  } else {
    auto columns = output ? 0 : terminal_width();
    render::Lines lines(!output && use_color(session.globals().color), columns > 0 ? columns : plain_columns);
    text(lines);
    out.write(lines.text());
  }
  out.finish();
}

render::RowStyle OutputOptions::style(Session& session, const std::string& list_key, const char* title) const {
  bool to_terminal = !output;
  render::RowStyle style{list_key, to_terminal ? terminal_width() : 0,
                         to_terminal && use_color(session.globals().color)};
  style.title = title;
  style.made = session.today();
  if (format == "html") {
    style.frame = session.library().template_text("page.html.mustache").text;
    style.stylesheet = session.library().template_text("style.css").text;
  }
  return style;
}

std::unique_ptr<render::RowWriter> OutputOptions::rows(Session& session, render::Sink& sink,
                                                       std::vector<render::Column> columns, const std::string& list_key,
                                                       const char* title) const {
  using render::RowFormat;
  static constexpr std::pair<std::string_view, RowFormat> kinds[] = {{"text", RowFormat::Text},
                                                                     {"json", RowFormat::Json},
                                                                     {"csv", RowFormat::Csv},
                                                                     {"md", RowFormat::Markdown},
                                                                     {"html", RowFormat::Html}};
  auto how = style(session, list_key, title);
  if (excel) return make_rows(RowFormat::Excel, sink, std::move(columns), how);
  if (format == "xlsx") return spreadsheet_rows(sink, std::move(columns), how);
  const auto* kind =
      std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& row) { return row.first == format; });
  return make_rows(kind->second, sink, std::move(columns), how);
}

}  // namespace mwp::cmd
