// SPDX-License-Identifier: EUPL-1.2
// Documents through Mustache templates: values made safe for their format, then the template filled. Only for sources
// of this folder that make documents: the library is a large header.
#pragma once

#include <kainjow/mustache.hpp>

#include <string>
#include <vector>

namespace mwp::render {

/// Texts as values of a template: Markdown, or else text wrapped at 72 columns.
class Values {
 public:
  explicit Values(bool md) : m_md(md) {}
  std::string one(const std::string& text) const;
  /// Text as lines, each with `line` and `more`: wrapped for text, a line a paragraph in Markdown.
  kainjow::mustache::data lines(const std::string& text) const;
  /// Texts one below the other; the lines of one that is wrapped hang under its first.
  kainjow::mustache::data entries(const std::vector<std::string>& texts) const;
  void set_maybe(kainjow::mustache::data& object, const std::string& name, const std::string& text) const;

 private:
  bool m_md;
};

/// The template with its values, which are escaped already. Throws InputError where it is not valid.
std::string fill(const std::string& mustache, kainjow::mustache::data& values);

}  // namespace mwp::render
