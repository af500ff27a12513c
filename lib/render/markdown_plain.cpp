// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "render/detail/markdown_tree.hpp"
#include "render/markdown.hpp"

namespace mwp::render {

namespace {

using detail::Block;
using detail::Markdown;
using detail::text_of;

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

std::string markdown_to_plain(const std::string& markdown, std::size_t columns) {
  return Plain(columns).document(Markdown(markdown).blocks());
}

}  // namespace mwp::render
