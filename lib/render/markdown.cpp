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

bool special(char c) {
  return std::string_view("\\`*_[]<>|&~").find(c) != std::string_view::npos;
}

std::string text_of(const std::vector<Span>& spans) {
  std::string text;
  for (const auto& span : spans) text += span.kind == Span::Kind::Break ? "\n" : span.text;
  return text;
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

/// Text with line breaks, wrapped; what is on one line hangs under its first word.
class Plain {
 public:
  explicit Plain(std::size_t columns) : m_columns(columns) {}

  std::string document(const std::vector<Block>& blocks) {
    for (const auto& block : blocks) one(block, 0);
    return std::move(m_out);
  }

 private:
  /// Each line of `text` wrapped to `columns`.
  static std::vector<std::string> wrapped(const std::string& text, std::size_t columns) {
    std::vector<std::string> lines;
    for (const auto& line : split(printable(text, true), '\n')) {
      std::string out;
      for (const auto& word : split(line, ' ')) {
        if (!out.empty() && width(out) + 1 + width(word) > columns) lines.push_back(std::exchange(out, {}));
        if (!out.empty()) out += ' ';
        out += word;
      }
      lines.push_back(std::move(out));
    }
    return lines;
  }

  void apart() {
    if (!m_out.empty()) m_out += '\n';
  }

  void put(const std::string& first, const std::string& text) {
    std::string margin(width(first), ' ');
    auto lines = wrapped(text, std::max<std::size_t>(m_columns - width(first), 24));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto line = (i == 0 ? first : margin) + lines[i];
      line.erase(line.find_last_not_of(' ') + 1);
      m_out += line + "\n";
    }
  }

  void one(const Block& block, std::size_t indent) {
    switch (block.kind) {
      case Block::Kind::Heading:
        heading(block);
        break;
      case Block::Kind::Paragraph:
        apart();
        put(std::string(indent, ' '), text_of(block.spans));
        break;
      case Block::Kind::List:
        apart();
        list(block, indent);
        break;
      case Block::Kind::Quote:
        for (const auto& child : block.children) one(child, indent + 2);
        break;
      case Block::Kind::Table:
        apart();
        block.facts ? facts(block) : table(block);
        break;
      case Block::Kind::Rule:
        apart();
        m_out += std::string(m_columns, '-') + "\n";
        break;
    }
  }

  void heading(const Block& block) {
    apart();
    auto text = text_of(block.spans);
    put("", text);
    if (block.level <= 2) {
      auto last = wrapped(text, m_columns).back();
      m_out += std::string(width(last), block.level == 1 ? '=' : '-') + "\n";
    }
  }

  void list(const Block& block, std::size_t indent) {
    int number = block.start;
    for (const auto& item : block.children) {
      auto bullet = block.ordered ? std::to_string(number++) + ". " : std::string("- ");
      bool first = true;
      for (const auto& child : item.children) {
        if (child.kind == Block::Kind::Paragraph) {
          put(std::string(indent, ' ') + (first ? bullet : std::string(bullet.size(), ' ')), text_of(child.spans));
        } else if (child.kind == Block::Kind::List) {
          list(child, indent + bullet.size());
        } else {
          one(child, indent + bullet.size());
        }
        first = false;
      }
    }
  }

  void facts(const Block& block) {
    std::size_t widest = 0;
    for (const auto& row : block.rows) widest = std::max(widest, width(text_of(row.front())));
    for (const auto& row : block.rows) {
      auto label = text_of(row.front());
      auto value = row.size() > 1 ? text_of(row[1]) : std::string();
      put(label + ":" + std::string(widest - width(label) + 2, ' '), value);
    }
  }

  /// Columns beside each other where they fit; else each row as a list of facts.
  void table(const Block& block) {
    auto rows = block.rows;
    rows.insert(rows.begin(), block.header);
    std::vector<std::size_t> widths(block.header.size(), 0);
    bool flat = true;
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        auto text = text_of(row[i]);
        flat = flat && text.find('\n') == std::string::npos;
        widths[i] = std::max(widths[i], width(text));
      }
    }
    std::size_t total = 0;
    for (auto one_width : widths) total += one_width + 2;
    if (!flat || total > m_columns + 2) {
      rows_as_facts(block);
      return;
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      std::string line;
      for (std::size_t i = 0; i < rows[r].size(); ++i) {
        auto text = text_of(rows[r][i]);
        std::string pad(widths[i] - width(text), ' ');
        line += (block.aligns[i] == 'r' ? pad + text : text + pad) + "  ";
      }
      line.erase(line.find_last_not_of(' ') + 1);
      m_out += line + "\n";
      if (r == 0) m_out += std::string(std::min(total - 2, m_columns), '-') + "\n";
    }
  }

  void rows_as_facts(const Block& block) {
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
      if (r > 0) m_out += '\n';
      Block one_row;
      for (std::size_t i = 0; i < block.rows[r].size(); ++i) {
        if (!block.rows[r][i].empty()) one_row.rows.push_back({block.header[i], block.rows[r][i]});
      }
      facts(one_row);
    }
  }

  std::size_t m_columns;
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

std::string markdown_to_plain(const std::string& markdown, std::size_t columns) {
  return Plain(columns).document(Markdown(markdown).blocks());
}

}  // namespace mwp::render
