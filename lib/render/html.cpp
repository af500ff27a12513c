// SPDX-License-Identifier: EUPL-1.2
#include "render/html.hpp"

#include "base/text.hpp"
#include "render/mustache.hpp"

namespace mwp::render {

std::string html_text(std::string_view text) {
  std::string out;
  for (char c : printable(text, true)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_page(const Page& page, const std::string& frame, const std::string& style) {
  kainjow::mustache::data values;
  values.set("title", html_text(page.title));
  values.set("kind", html_text(page.kind));
  values.set("style", style);
  values.set("body", page.body);
  return Template("page.html.mustache", frame).fill(values);
}

}  // namespace mwp::render
