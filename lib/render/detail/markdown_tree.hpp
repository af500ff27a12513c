// SPDX-License-Identifier: EUPL-1.2
// A Markdown document taken apart into blocks and spans of text. The only user of cmark-gfm.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace mwp::render::detail {

struct Span {
  enum class Kind { Text, Strong, Emphasis, Break } kind = Kind::Text;
  std::string text;
};

using Spans = std::vector<Span>;
/// The text alone; a break as a line break.
std::string text_of(const Spans& spans);

struct Block {
  enum class Kind { Heading, Paragraph, List, Quote, Table, Rule } kind = Kind::Paragraph;
  int level = 0;  ///< of a heading
  bool ordered = false;
  int start = 1;                ///< of an ordered list
  Spans spans;                  ///< of a heading or paragraph
  std::vector<Block> children;  ///< items of a list, each with its own blocks; blocks of a quote
  bool facts = false;           ///< of a table: without a header row
  std::vector<Spans> header;
  std::vector<std::vector<Spans>> rows;
  std::vector<char> aligns;  ///< per column: 'l', 'c', 'r' or 0
};

/// Head, main part and foot, as rules divide them.
struct Parts {
  std::span<const Block> head, main, foot;
};
Parts divide(const std::vector<Block>& blocks);

class Markdown {
 public:
  explicit Markdown(const std::string& text);
  const std::vector<Block>& blocks() const { return m_blocks; }

 private:
  std::vector<Block> m_blocks;
};

}  // namespace mwp::render::detail
