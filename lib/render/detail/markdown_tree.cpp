// SPDX-License-Identifier: EUPL-1.2
#include "render/detail/markdown_tree.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>

namespace mwp::render::detail {

namespace {

std::string literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text ? text : "";
}

bool is(cmark_node* node, const char* type) {
  return std::string_view(cmark_node_get_type_string(node)) == type;
}

template <typename Visit>
void each_child(cmark_node* node, const Visit& visit) {
  for (auto* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) visit(child);
}

void add_text(Spans& spans, Span::Kind kind, const std::string& text) {
  if (!spans.empty() && spans.back().kind == kind && kind != Span::Kind::Break) {
    spans.back().text += text;
  } else {
    spans.push_back({kind, text});
  }
}

void add_spans(cmark_node* parent, Span::Kind kind, Spans& spans) {
  each_child(parent, [&](cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_SOFTBREAK:
        return add_text(spans, kind, " ");
      case CMARK_NODE_LINEBREAK:
        return add_text(spans, Span::Kind::Break, "");
      case CMARK_NODE_HTML_INLINE:
        if (literal(node) == "<br>") add_text(spans, Span::Kind::Break, "");
        return;
      case CMARK_NODE_STRONG:
        return add_spans(node, Span::Kind::Strong, spans);
      case CMARK_NODE_EMPH:
        return add_spans(node, Span::Kind::Emphasis, spans);
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        return add_text(spans, kind, literal(node));
      default:
        return add_spans(node, kind, spans);
    }
  });
}

Spans spans_of(cmark_node* node) {
  Spans spans;
  add_spans(node, Span::Kind::Text, spans);
  return spans;
}

Block table_of(cmark_node* node) {
  Block table;
  table.kind = Block::Kind::Table;
  auto columns = cmark_gfm_extensions_get_table_columns(node);
  const auto* aligns = cmark_gfm_extensions_get_table_alignments(node);
  for (std::uint16_t i = 0; i < columns; ++i) table.aligns.push_back(static_cast<char>(aligns[i]));
  each_child(node, [&](cmark_node* row) {
    std::vector<Spans> cells;
    each_child(row, [&](cmark_node* cell) { cells.push_back(spans_of(cell)); });
    cells.resize(columns);
    if (cmark_gfm_extensions_get_table_row_is_header(row) != 0) {
      table.header = std::move(cells);
    } else {
      table.rows.push_back(std::move(cells));
    }
  });
  table.facts = std::all_of(table.header.begin(), table.header.end(), [](const auto& cell) { return cell.empty(); });
  return table;
}

std::vector<Block> blocks_of(cmark_node* parent) {
  std::vector<Block> blocks;
  each_child(parent, [&](cmark_node* node) {
    Block block;
    if (is(node, "table")) {
      blocks.push_back(table_of(node));
      return;
    }
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        block.kind = Block::Kind::Heading;
        block.level = cmark_node_get_heading_level(node);
        block.spans = spans_of(node);
        break;
      case CMARK_NODE_PARAGRAPH:
        block.spans = spans_of(node);
        break;
      case CMARK_NODE_LIST:
        block.kind = Block::Kind::List;
        block.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        block.start = cmark_node_get_list_start(node);
        block.children = blocks_of(node);
        break;
      case CMARK_NODE_ITEM:
      case CMARK_NODE_BLOCK_QUOTE:
        block.kind = Block::Kind::Quote;
        block.children = blocks_of(node);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        block.kind = Block::Kind::Rule;
        break;
      case CMARK_NODE_CODE_BLOCK:
        block.spans.push_back({Span::Kind::Text, literal(node)});
        break;
      default:
        return;
    }
    blocks.push_back(std::move(block));
  });
  return blocks;
}

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

}  // namespace

std::string text_of(const Spans& spans) {
  std::string text;
  for (const auto& span : spans) text += span.kind == Span::Kind::Break ? "\n" : span.text;
  return text;
}

Parts divide(const std::vector<Block>& blocks) {
  std::vector<std::size_t> rules;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == Block::Kind::Rule) rules.push_back(i);
  }
  std::span<const Block> all(blocks);
  if (rules.empty()) return {{}, all, {}};
  std::size_t begin = rules.size() > 1 ? rules.front() + 1 : 0;
  return {all.first(begin > 0 ? begin - 1 : 0), all.subspan(begin, rules.back() - begin),
          all.subspan(rules.back() + 1)};
}

Markdown::Markdown(const std::string& text) {
  cmark_gfm_core_extensions_ensure_registered();
  std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  std::unique_ptr<cmark_node, FreeNode> document(cmark_parser_finish(parser.get()));
  m_blocks = blocks_of(document.get());
}

}  // namespace mwp::render::detail
