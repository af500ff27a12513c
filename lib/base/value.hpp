// SPDX-License-Identifier: EUPL-1.2
// A tree of plain values: what a TOML or JSON document holds and what the body of an event holds. Objects keep the
// order in which their keys were given; a value read from a file knows its line.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace mwp {

class Value {
 public:
  using Array = std::vector<Value>;
  using Member = std::pair<std::string, Value>;
  using Object = std::vector<Member>;

  Value() = default;
  Value(bool flag) : m_data(flag) {}
  Value(int number) : m_data(std::int64_t{number}) {}
  Value(std::int64_t number) : m_data(number) {}
  Value(std::string text) : m_data(std::move(text)) {}
  Value(std::string_view text) : m_data(std::string(text)) {}
  Value(const char* text) : m_data(std::string(text)) {}
  Value(Date date) : m_data(date.iso()) {}
  Value(const std::vector<std::string>& texts);
  template <typename T>
  Value(const std::optional<T>& value) {
    if (value) *this = Value(*value);
  }
  static Value array() { return Value(Data(Array{})); }
  static Value object(std::initializer_list<Member> members = {});

  bool is_null() const { return std::holds_alternative<std::monostate>(m_data); }
  bool is_bool() const { return std::holds_alternative<bool>(m_data); }
  bool is_number() const { return std::holds_alternative<std::int64_t>(m_data); }
  bool is_text() const { return std::holds_alternative<std::string>(m_data); }
  bool is_array() const { return std::holds_alternative<Array>(m_data); }
  bool is_object() const { return std::holds_alternative<Object>(m_data); }

  /// Lenient reading, for event bodies of every version ever written: what is missing or of another type is empty.
  bool flag() const;
  std::int64_t number(std::int64_t otherwise = 0) const;
  const std::string& text() const;
  std::optional<Date> date() const;
  std::vector<std::string> texts() const;
  const Array& items() const;
  const Object& members() const;
  /// The member `key` of an object; a null value where there is none.
  const Value& operator[](std::string_view key) const;
  const Value* find(std::string_view key) const;

  /// Sets a member; a null value is not stored.
  Value& set(std::string_view key, Value value);
  void erase(std::string_view key);
  void push(Value value);
  /// Members of `other` replace or join those of this object, key by key and level by level; arrays are replaced.
  void merge(const Value& other);

  int line() const { return m_line; }
  void set_line(int line) { m_line = line; }

  /// Canonical JSON: no white space, keys in their order, UTF-8 as it is.
  std::string json() const;
  /// Throws InputError ("bad-json") with the byte offset; duplicate keys and depth over 64 are refused.
  static Value parse_json(std::string_view text);

  friend bool operator==(const Value& a, const Value& b) { return a.m_data == b.m_data; }

 private:
  using Data = std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object>;
  explicit Value(Data data) : m_data(std::move(data)) {}
  void write(std::string& out) const;

  Data m_data;
  int m_line = 0;
};

/// Appends `text` to `out` as a JSON string.
void append_json_text(std::string& out, std::string_view text);

}  // namespace mwp
