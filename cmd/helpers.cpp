// SPDX-License-Identifier: EUPL-1.2
#include "cmd/helpers.hpp"

#include "base/message.hpp"
#include "cmd/converter.hpp"
#include "cmd/session.hpp"
#include "render/calendar.hpp"
#include "render/workbook.hpp"

namespace mwp::cmd {

namespace {

class SpreadsheetRows : public render::RowWriter {
 public:
  SpreadsheetRows(render::Sink& out, std::vector<render::Column> columns, const render::RowStyle& style)
      : m_out(out), m_rows(std::make_unique<render::WorkbookRows>(m_lines, std::move(columns), style)) {}
  void row(const std::vector<render::Cell>& cells) override { m_rows->row(cells); }
  void end() override {
    m_rows->end();
    m_rows.reset();
    run_helper("xlsx", m_lines.text, m_out);
  }

 private:
  render::Sink& m_out;
  render::StringSink m_lines;
  std::unique_ptr<render::WorkbookRows> m_rows;
};

}  // namespace

void run_helper(const std::string& name, std::string_view input, render::Sink& out) {
  convert({libexec_dir() + "/mwp-render-" + name}, input, out, tr("it comes with mwp: install mwp anew"));
}

std::unique_ptr<render::RowWriter> spreadsheet_rows(render::Sink& out, std::vector<render::Column> columns,
                                                    const render::RowStyle& style) {
  return std::make_unique<SpreadsheetRows>(out, std::move(columns), style);
}

void print_calendar(const std::vector<report::CalendarEntry>& entries, render::Sink& out) {
  render::StringSink json;
  render::calendar_json(entries, json);
  run_helper("ics", json.text, out);
}

}  // namespace mwp::cmd
