// SPDX-License-Identifier: EUPL-1.2
#include "render/mustache.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "render/dutch.hpp"
#include "render/markdown.hpp"

namespace mwp::render {

using kainjow::mustache::data;

namespace {

/// A section left out of a template leaves its line behind: never two empty lines in a row.
std::string without_gaps(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c != '\n' || !out.ends_with("\n\n")) out += c;
  }
  return out;
}

/// The names that the template prints somewhere outside a section of that name: there they must have a value.
std::set<std::string> bare_names(const std::string& text) {
  std::set<std::string> bare;
  std::vector<std::string> open;
  for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", at)) {
    auto end = text.find("}}", at);
    if (end == std::string::npos) break;
    auto tag = std::string(trim(std::string_view(text).substr(at + 2, end - at - 2)));
    at = end;
    if (tag.empty() || tag[0] == '!') continue;
    bool section = tag[0] == '#' || tag[0] == '^';
    auto name = std::string(trim(std::string_view(tag).substr(section || tag[0] == '/' ? 1 : 0)));
    if (section) {
      open.push_back(name);
    } else if (tag[0] == '/') {
      if (!open.empty()) open.pop_back();
    } else if (std::find(open.begin(), open.end(), name) == open.end()) {
      bare.insert(name);
    }
  }
  return bare;
}

/// Looks names up, and remembers the first that nobody knows and the first that has no value where it needs one.
class Names : public kainjow::mustache::context<std::string> {
 public:
  Names(const data& values, const std::set<std::string>& bare) : context(&values), m_bare(bare) {}
  const data* get(const std::string& name) const override {
    const auto* value = context::get(name);
    if (!value && unknown.empty()) unknown = name;
    bool blank = value && (value->is_false() || (value->is_string() && value->string_value().empty()));
    if (blank && empty.empty() && m_bare.contains(name)) empty = name;
    return value;
  }
  mutable std::string unknown, empty;

 private:
  const std::set<std::string>& m_bare;
};

}  // namespace

data one(const std::string& text) {
  return markdown_text(printable(text));
}

data maybe(const std::string& text) {
  return text.empty() ? data(false) : one(text);
}

/// Lines broken by hand in one paragraph are one paragraph; a paragraph stands apart.
data prose(const std::string& text) {
  if (text.empty()) return false;
  std::string all;
  for (const auto& line : wrap(text, std::string::npos)) {
    if (!all.empty()) all += "\n\n";
    all += markdown_text(line);
  }
  return all;
}

data entries(const std::vector<std::string>& texts) {
  data list{data::type::list};
  for (const auto& text : texts) {
    data item;
    item.set("line", one(text));
    list.push_back(item);
  }
  return list;
}

struct Template::Parsed {
  std::set<std::string> bare;
  kainjow::mustache::mustache document;
};

Template::Template(std::string name, const std::string& text)
    : m_name(std::move(name)),
      m_parsed(std::make_unique<Parsed>(Parsed{bare_names(text), kainjow::mustache::mustache(text)})) {
  if (!m_parsed->document.is_valid()) {
    throw InputError("bad-template", msg("'{}' is not valid Mustache: {}", m_name, m_parsed->document.error_message()),
                     tr("mend the template, or take your own away"));
  }
  m_parsed->document.set_custom_escape([](const std::string& value) { return value; });  // values are escaped already
}

Template::~Template() = default;
Template::Template(Template&&) noexcept = default;

std::string Template::fill(const data& values) const {
  Names names(values, m_parsed->bare);
  auto text = m_parsed->document.render(names);
  if (!names.unknown.empty()) {
    throw InputError("unknown-placeholder", msg("'{}': nothing is known as '{}'", m_name, names.unknown),
                     tr("mwp-templates(5) lists what a template may use"))
        .at(m_name);
  }
  if (!names.empty.empty()) {
    throw InputError("empty-placeholder", msg("'{}': '{}' has no value", m_name, names.empty),
                     tr("record what is missing, or let the placeholder stand in a section of its own name"))
        .at(m_name);
  }
  return without_gaps(text);
}

}  // namespace mwp::render
