// SPDX-License-Identifier: EUPL-1.2
// A Mustache template, taken apart once and filled as often as there are documents.
#pragma once

#include <memory>
#include <string>

namespace kainjow::mustache {
template <typename String>
class basic_data;
}

namespace mwp::render {

class Template {
 public:
  /// `name` stands in errors. Throws InputError ("bad-template") where the text is not valid Mustache.
  Template(std::string name, const std::string& text);
  ~Template();
  Template(Template&&) noexcept;

  /// Filled with values that are escaped already. A letter has no blanks: an unknown or empty placeholder throws
  /// InputError ("unknown-placeholder", "empty-placeholder") and names it. A name that may be without a value is set
  /// to false and stands in a section of its own name.
  std::string fill(const kainjow::mustache::basic_data<std::string>& values) const;

 private:
  struct Parsed;
  std::string m_name;
  std::unique_ptr<Parsed> m_parsed;
};

}  // namespace mwp::render
