// SPDX-License-Identifier: EUPL-1.2
// Markdown, the form in which the words of every document are kept (share/templates/): one template gives the
// document as Markdown, HTML and plain text, so that a region changes its words in one place.
//
// Of GitHub's dialect a document uses headings, paragraphs, lists, tables, emphasis and rules. Two conventions are
// ours:
// - a table whose header row is empty is a list of facts: its first column names what the second says;
// - rules divide a document: what stands below the last one is its foot; of two or more, what stands above the first
//   one is its head.
// Raw HTML is left out, but for <br>.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mwp::render {

/// Text from a case as Markdown: inert, whatever it holds.
std::string markdown_text(std::string_view text);

/// How wide the columns of a table are: as the reader of the HTML finds best, or told, for a converter that would make
/// them all alike.
enum class Columns { Free, Told };

/// The document as HTML: head, main part and foot as <header>, <div>, <footer>; headings, lists, tables with scopes.
std::string markdown_to_html(const std::string& markdown, Columns columns = Columns::Free);

/// The document as plain text of at most `columns` columns, but for tables that can't be made narrower.
std::string markdown_to_plain(const std::string& markdown, std::size_t columns);

}  // namespace mwp::render
