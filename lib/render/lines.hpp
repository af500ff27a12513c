// SPDX-License-Identifier: EUPL-1.2
// Text for the terminal in sections of labelled lines. Values may come from outside: they are made safe and wrapped.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace mwp::render {

class Lines {
 public:
  /// `bold`: titles stand out; `columns`: where long values are wrapped.
  explicit Lines(bool bold = false, std::size_t columns = 80) : m_bold(bold), m_columns(columns) {}

  Lines& title(const std::string& text);
  /// "label:  value", values below each other; nothing for an empty value.
  Lines& field(const std::string& label, const std::string& value);
  /// A field that belongs to the item above it.
  Lines& detail(const std::string& label, const std::string& value);
  /// "  - value", wrapped
  Lines& item(const std::string& value);
  Lines& line(const std::string& text);
  Lines& blank();
  const std::string& text() const { return m_text; }

 private:
  Lines& labelled(const std::string& margin, const std::string& label, const std::string& value);
  void hang(const std::string& first, const std::string& value, std::size_t indent);
  std::string m_text;
  bool m_bold;
  std::size_t m_columns;
};

/// "mentor" and "2026-02-02" as "mentor, 2026-02-02", leaving out what is empty.
std::string joined(std::initializer_list<std::string> parts);

std::string iso_or_empty(const std::optional<Date>& date);

}  // namespace mwp::render
