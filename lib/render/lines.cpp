// SPDX-License-Identifier: EUPL-1.2
#include "render/lines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/dutch.hpp"

namespace mwp::render {

namespace {
constexpr std::size_t label_width = 18;
}

void Lines::hang(const std::string& first, const std::string& value, std::size_t indent) {
  auto room = m_columns > indent + 20 ? m_columns - indent : 20;
  std::string lead = first;
  for (const auto& line : wrap(value, room)) {
    m_text += lead + line + "\n";
    lead = std::string(indent, ' ');
  }
}

Lines& Lines::title(const std::string& text) {
  if (!m_text.empty()) blank();
  auto safe = printable(text);
  m_text += m_bold ? "\x1b[1m" + safe + "\x1b[0m\n" : safe + "\n";
  return *this;
}

Lines& Lines::labelled(const std::string& margin, const std::string& label, const std::string& value) {
  if (value.empty()) return *this;
  auto used = width(label);
  auto lead = margin + label + std::string(used < label_width ? label_width - used : 1, ' ');
  hang(lead, value, width(lead));
  return *this;
}

Lines& Lines::field(const std::string& label, const std::string& value) {
  return labelled("  ", label, value);
}
Lines& Lines::detail(const std::string& label, const std::string& value) {
  return labelled("    ", label, value);
}

Lines& Lines::item(const std::string& value) {
  hang("  - ", value, 4);
  return *this;
}

Lines& Lines::line(const std::string& text) {
  m_text += printable(text, true) + "\n";
  return *this;
}

Lines& Lines::blank() {
  m_text += "\n";
  return *this;
}

std::string joined(std::initializer_list<std::string> parts) {
  std::vector<std::string> filled;
  for (const auto& part : parts) {
    if (!part.empty()) filled.push_back(part);
  }
  return join(filled);
}

std::string iso_or_empty(const std::optional<Date>& date) {
  return date ? date->iso() : std::string();
}

}  // namespace mwp::render
