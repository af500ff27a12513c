// SPDX-License-Identifier: EUPL-1.2
#include "render/mustache.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "render/dutch.hpp"

namespace mwp::render {

using kainjow::mustache::data;

namespace {

constexpr std::size_t text_columns = 72;

/// Text from a case is inert in Markdown: what could mean something anywhere is escaped, what could at the start of a
/// line there.
std::string markdown(const std::string& text) {
  std::string out;
  for (const auto& line : split(printable(text, true), '\n')) {
    if (!out.empty()) out += '\n';
    auto start = line.find_first_not_of(' ');
    bool numbered = start != std::string::npos && line.find_first_not_of("0123456789", start) > start;
    for (std::size_t i = 0; i < line.size(); ++i) {
      bool anywhere = std::string_view("\\`*_[]<>|&~").find(line[i]) != std::string_view::npos;
      bool at_start = i == start && std::string_view("#+-=").find(line[i]) != std::string_view::npos;
      bool after_number =
          numbered && (line[i] == '.' || line[i] == ')') && line.find_first_not_of("0123456789", start) == i;
      if (anywhere || at_start || after_number) out += '\\';
      out += line[i];
    }
  }
  return out;
}

/// A section left out of a template leaves its line behind: never two empty lines in a row.
std::string without_gaps(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c != '\n' || !out.ends_with("\n\n")) out += c;
  }
  return out;
}

}  // namespace

std::string Values::one(const std::string& text) const {
  return m_md ? markdown(printable(text)) : printable(text);
}

data Values::lines(const std::string& text) const {
  data list{data::type::list};
  auto lines = wrap(text, m_md ? std::string::npos : text_columns);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    data line{"line", m_md ? markdown(lines[i]) : lines[i]};
    line.set("more", i + 1 < lines.size());
    list.push_back(line);
  }
  return list;
}

data Values::entries(const std::vector<std::string>& texts) const {
  data list{data::type::list};
  for (const auto& text : texts) {
    auto lines = m_md ? std::vector{markdown(printable(text))} : wrap(text, text_columns - 2);
    for (std::size_t i = 0; i < lines.size(); ++i) list.push_back(data{"line", (i == 0 ? "- " : "  ") + lines[i]});
  }
  return list;
}

void Values::set_maybe(data& object, const std::string& name, const std::string& text) const {
  if (!text.empty()) object.set(name, one(text));
}

std::string fill(const std::string& mustache, data& values) {
  kainjow::mustache::mustache document(mustache);
  if (!document.is_valid()) {
    throw InputError("bad-template", tr("the template of the document is not valid Mustache"), tr("install mwp anew"));
  }
  document.set_custom_escape([](const std::string& text) { return text; });  // values are escaped for their format
  return without_gaps(document.render(values));
}

}  // namespace mwp::render
