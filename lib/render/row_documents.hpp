// SPDX-License-Identifier: EUPL-1.2
// Rows as a document of one table: Markdown in GitHub's dialect, or an HTML page that stands by itself. Dutch always,
// with dates as people write them; what came from outside is inert.
#pragma once

#include <string>
#include <vector>

#include "base/in_dutch.hpp"
#include "render/rows.hpp"

namespace mwp::render {

class MarkdownRows : public RowWriter {
 public:
  MarkdownRows(Sink& sink, std::vector<Column> columns, const RowStyle& style);
  void row(const std::vector<Cell>& cells) override;
  void end() override {}

 private:
  InDutch m_dutch;
  Sink& m_sink;
  std::vector<Column> m_columns;
};

class HtmlRows : public RowWriter {
 public:
  HtmlRows(Sink& sink, std::vector<Column> columns, RowStyle style);
  void row(const std::vector<Cell>& cells) override;
  void end() override;

 private:
  InDutch m_dutch;
  Sink& m_sink;
  std::vector<Column> m_columns;
  RowStyle m_style;
  std::string m_body;
};

}  // namespace mwp::render
