// SPDX-License-Identifier: EUPL-1.2
#include "render/markdown.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.hpp"
#include "render/detail/markdown_tree.hpp"
#include "render/html.hpp"

namespace mwp::render {

namespace {

using detail::Block;
using detail::Markdown;
using detail::Span;
using detail::text_of;

bool special(char c) {
  return std::string_view("\\`*_[]<>|&~").find(c) != std::string_view::npos;
}

/// Percentages that add up to about a hundred: what stands in a column asks for room, within bounds.
std::vector<std::size_t> shares(const Block& table) {
  static constexpr std::size_t least = 8, most = 60;
  std::vector<std::size_t> widths(table.aligns.size(), least);
  auto look = [&](const std::vector<detail::Spans>& row) {
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
      widths[i] = std::clamp(width(text_of(row[i])), widths[i], most);
  };
  look(table.header);
  for (const auto& row : table.rows) look(row);
  auto total = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  for (auto& one : widths) one = one * 100 / total;
  return widths;
}

class Html {
 public:
  explicit Html(Columns columns) : m_columns(columns) {}

  std::string document(const std::vector<Block>& blocks) {
    auto parts = detail::divide(blocks);
    part("header", parts.head);
    part("div", parts.main);
    part("footer", parts.foot);
    return std::move(m_out);
  }

 private:
  void part(const char* name, std::span<const Block> blocks) {
    if (blocks.empty()) return;
    m_out += std::string("<") + name + ">\n";
    for (const auto& block : blocks) one(block);
    m_out += std::string("</") + name + ">\n";
  }

  void one(const Block& block) {
    switch (block.kind) {
      case Block::Kind::Heading:
        element("h" + std::to_string(block.level), block.spans);
        break;
      case Block::Kind::Paragraph:
        element("p", block.spans);
        break;
      case Block::Kind::List:
        list(block);
        break;
      case Block::Kind::Quote:
        m_out += "<blockquote>\n";
        for (const auto& child : block.children) one(child);
        m_out += "</blockquote>\n";
        break;
      case Block::Kind::Table:
        block.facts ? facts(block) : table(block);
        break;
      case Block::Kind::Rule:
        m_out += "<hr>\n";
        break;
    }
  }

  void element(const std::string& tag, const std::vector<Span>& spans) {
    m_out += "<" + tag + ">";
    inlines(spans);
    m_out += "</" + tag + ">\n";
  }

  void list(const Block& block) {
    const auto* tag = block.ordered ? "ol" : "ul";
    m_out += std::string("<") + tag + ">\n";
    for (const auto& item : block.children) {
      m_out += "<li>";
      for (const auto& child : item.children) {
        child.kind == Block::Kind::Paragraph ? inlines(child.spans) : one(child);
      }
      m_out += "</li>\n";
    }
    m_out += std::string("</") + tag + ">\n";
  }

  void cell(const char* open, const std::vector<Span>& spans, const char* close) {
    m_out += open;
    inlines(spans);
    m_out += close;
  }

  void widths(const Block& block) {
    if (m_columns == Columns::Free) return;
    m_out += "<colgroup>";
    for (auto share : shares(block)) m_out += "<col style=\"width: " + std::to_string(share) + "%\">";
    m_out += "</colgroup>\n";
  }

  void facts(const Block& block) {
    m_out += "<table class=\"facts\">\n";
    widths(block);
    m_out += "<tbody>\n";
    for (const auto& row : block.rows) {
      m_out += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        i == 0 ? cell("<th scope=\"row\">", row[i], "</th>") : cell("<td>", row[i], "</td>");
      }
      m_out += "</tr>\n";
    }
    m_out += "</tbody>\n</table>\n";
  }

  void table(const Block& block) {
    m_out += "<div class=\"wide\" tabindex=\"0\">\n<table>\n";
    widths(block);
    m_out += "<thead>\n<tr>";
    for (const auto& title : block.header) cell("<th scope=\"col\">", title, "</th>");
    m_out += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : block.rows) {
      m_out += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const auto* open = block.aligns[i] == 'c'   ? "<td class=\"center\">"
                           : block.aligns[i] == 'r' ? "<td class=\"number\">"
                                                    : "<td>";
        cell(open, row[i], "</td>");
      }
      m_out += "</tr>\n";
    }
    m_out += "</tbody>\n</table>\n</div>\n";
  }

  void inlines(const std::vector<Span>& spans) {
    for (const auto& span : spans) {
      if (span.kind == Span::Kind::Break) {
        m_out += "<br>\n";
        continue;
      }
      const auto* tag = span.kind == Span::Kind::Strong ? "strong" : span.kind == Span::Kind::Emphasis ? "em" : nullptr;
      if (tag) m_out += std::string("<") + tag + ">";
      m_out += html_text(span.text);
      if (tag) m_out += std::string("</") + tag + ">";
    }
  }

  Columns m_columns;
  std::string m_out;
};

}  // namespace

/// What could mean something anywhere is escaped, what could at the start of a line there.
std::string markdown_text(std::string_view text) {
  std::string out;
  for (const auto& given : split(printable(text, true), '\n')) {
    if (!out.empty()) out += '\n';
    auto line = std::string_view(given).substr(std::min(given.find_first_not_of(' '), given.size()));
    auto digits = line.find_first_not_of("0123456789");
    for (std::size_t i = 0; i < line.size(); ++i) {
      bool at_start = i == 0 && std::string_view("#+-=").find(line[i]) != std::string_view::npos;
      bool after_number = i > 0 && i == digits && (line[i] == '.' || line[i] == ')');
      if (special(line[i]) || at_start || after_number) out += '\\';
      out += line[i];
    }
  }
  return out;
}

std::string markdown_to_html(const std::string& markdown, Columns columns) {
  return Html(columns).document(Markdown(markdown).blocks());
}

}  // namespace mwp::render
