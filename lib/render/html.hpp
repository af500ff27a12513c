// SPDX-License-Identifier: EUPL-1.2
// HTML: text made safe for it, and the page around a body. A page stands by itself: no network, no script.
#pragma once

#include <string>
#include <string_view>

namespace mwp::render {

/// Text from outside as HTML text or attribute value: inert, controls visible, line breaks kept.
std::string html_text(std::string_view text);

/// A page: `frame` is the template page.html.mustache, `style` the stylesheet that goes into it, `body` HTML; `kind` is
/// the class of the body, for the stylesheet. Throws InputError where the template is not valid.
struct Page {
  std::string title, kind, body;
};
std::string html_page(const Page& page, const std::string& frame, const std::string& style);

}  // namespace mwp::render
