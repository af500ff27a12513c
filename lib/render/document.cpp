// SPDX-License-Identifier: EUPL-1.2
#include "render/document.hpp"

#include "render/html.hpp"
#include "render/markdown.hpp"

namespace mwp::render {

namespace {

constexpr std::size_t plain_columns = 72;

/// Comes first: paged media take it out of the text and repeat it above every page.
std::string running(const Document& document) {
  auto mark = document.mark.empty() ? std::string() : " <strong>" + html_text(document.mark) + "</strong>";
  return "<p class=\"running\">" + html_text(document.title) + mark + "</p>\n";
}

}  // namespace

std::string document_plain(const Document& document) {
  return markdown_to_plain(document.markdown, plain_columns);
}

std::string document_sheet(const Document& document, bool running_head) {
  return "<article class=\"" + html_text(document.kind) + "\">\n" + (running_head ? running(document) : "") +
         markdown_to_html(document.markdown, running_head ? Columns::Free : Columns::Told) + "</article>\n";
}

}  // namespace mwp::render
