// SPDX-License-Identifier: EUPL-1.2
// Values for the templates of documents, made safe for Markdown. Only for sources of this folder that make documents:
// the library is a large header.
#pragma once

#include <kainjow/mustache.hpp>

#include <string>
#include <vector>

#include "render/template.hpp"

namespace mwp::render {

/// A value of a Markdown template: one line.
kainjow::mustache::data one(const std::string& text);
/// Text of any length, as Markdown paragraphs; false where it is empty.
kainjow::mustache::data prose(const std::string& text);
/// Texts one below the other as list items, each a `line`.
kainjow::mustache::data entries(const std::vector<std::string>& texts);
/// One line, or false where it is empty: for what stands in a section of its own.
kainjow::mustache::data maybe(const std::string& text);

}  // namespace mwp::render
