// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/output.hpp"
#include "base/message.hpp"

#include <algorithm>

#include "base/text.hpp"

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

std::unique_ptr<render::RowWriter> OutputOptions::rows(Session& session, render::Sink& sink,
                                                       std::vector<render::Column> columns,
                                                       const std::string& list_key) const {
  bool to_terminal = !output;
  auto kind = render::RowFormat::Text;
  if (format == "json") kind = render::RowFormat::Json;
  if (csv()) kind = excel ? render::RowFormat::Excel : render::RowFormat::Csv;
  return make_rows(kind, sink, std::move(columns),
                   {list_key, to_terminal ? terminal_width() : 0, to_terminal && use_color(session.globals().color)});
}

}  // namespace mwp::cmd
