// SPDX-License-Identifier: EUPL-1.2
// A document that may leave the office: its words in Markdown (Dutch always), and what is needed to give it a form.
#pragma once

#include <string>

namespace mwp::render {

struct Document {
  std::string name;   ///< stable file name without extension; no personal data
  std::string kind;   ///< for the stylesheet: agenda, letter, sheet
  std::string title;  ///< in the running head
  std::string mark;   ///< beside it: confidential, which copy; empty: none
  std::string markdown;
};

/// As plain text of at most 72 columns.
std::string document_plain(const Document& document);

/// As an <article>: with its running head in front, for paged media; or without and with the widths of columns told,
/// for a converter.
std::string document_sheet(const Document& document, bool running_head);

}  // namespace mwp::render
