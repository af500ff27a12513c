// SPDX-License-Identifier: EUPL-1.2
#include "base/value.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/json_fault.hpp"
#include "base/message.hpp"

namespace mwp {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t few = 4;  ///< members that most objects have room for at once

[[noreturn]] void refuse_json(std::size_t position) {
  throw InputError("bad-json", msg("not valid JSON at byte {}", position), tr("check the text around that byte"));
}

/// Builds a Value from nlohmann's events, so that no second tree stands in memory.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add({}); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(std::int64_t{value}); }
  bool number_unsigned(number_unsigned_t value) override {
    return value <= INT64_MAX && add(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t, const string_t&) override { return false; }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Value::object()); }
  bool key(string_t& name) override {
    m_keys.back() = std::move(name);
    return m_open.back().find(m_keys.back()) == nullptr;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Value::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    refuse_json(position);
  }
  Value take() { return std::move(m_root); }

 private:
  bool open(Value value) {
    m_open.push_back(std::move(value));
    m_keys.emplace_back();
    return m_open.size() <= deepest;
  }
  bool close() {
    Value value = std::move(m_open.back());
    m_open.pop_back();
    m_keys.pop_back();
    return add(std::move(value));
  }
  bool add(Value value) {
    if (m_open.empty()) {
      m_root = std::move(value);
    } else if (m_open.back().is_array()) {
      m_open.back().push(std::move(value));
    } else {
      m_open.back().set(m_keys.back(), std::move(value));
    }
    return true;
  }

  Value m_root;
  std::vector<Value> m_open;
  std::vector<std::string> m_keys;
};

/// Walks through a text and leaves behind how far it came.
class Walker {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Walker(const char* at, std::size_t* walked) : m_at(at), m_walked(walked) {}
  reference operator*() const { return *m_at; }
  Walker& operator++() {
    ++m_at;
    ++*m_walked;
    return *this;
  }
  friend bool operator==(const Walker& a, const Walker& b) { return a.m_at == b.m_at; }

 private:
  const char* m_at;
  std::size_t* m_walked;
};

const Value nothing;

}  // namespace

std::size_t json_fault(std::string_view text) {
  std::size_t walked = 0;
  Builder builder;
  try {
    Walker begin(text.data(), &walked), end(text.data() + text.size(), &walked);
    if (nlohmann::json::sax_parse(begin, end, &builder)) return 0;
  } catch (const InputError&) {  // what it says is known; how far it came is what is asked
  }
  return std::max<std::size_t>(walked, 1);
}

Value::Value(const std::vector<std::string>& texts) : m_data(Array(texts.begin(), texts.end())) {}

Value Value::object(std::initializer_list<Member> members) {
  Value value(Data(Object{}));
  for (const auto& [key, member] : members) value.set(key, member);
  return value;
}

bool Value::flag() const {
  const auto* value = std::get_if<bool>(&m_data);
  return value && *value;
}

std::int64_t Value::number(std::int64_t otherwise) const {
  const auto* value = std::get_if<std::int64_t>(&m_data);
  return value ? *value : otherwise;
}

const std::string& Value::text() const {
  static const std::string none;
  const auto* value = std::get_if<std::string>(&m_data);
  return value ? *value : none;
}

std::optional<Date> Value::date() const {
  return Date::parse(text());
}

std::vector<std::string> Value::texts() const {
  std::vector<std::string> out;
  for (const auto& item : items()) out.push_back(item.text());
  return out;
}

const Value::Array& Value::items() const {
  static const Array none;
  const auto* value = std::get_if<Array>(&m_data);
  return value ? *value : none;
}

const Value::Object& Value::members() const {
  static const Object none;
  const auto* value = std::get_if<Object>(&m_data);
  return value ? *value : none;
}

const Value* Value::find(std::string_view key) const {
  for (const auto& [name, value] : members()) {
    if (name == key) return &value;
  }
  return nullptr;
}

const Value& Value::operator[](std::string_view key) const {
  const auto* value = find(key);
  return value ? *value : nothing;
}

Value& Value::set(std::string_view key, Value value) {
  if (value.is_null()) return *this;
  auto& members = std::get<Object>(m_data);
  auto same = [&](const Member& member) { return member.first == key; };
  if (auto it = std::find_if(members.begin(), members.end(), same); it != members.end()) {
    it->second = std::move(value);
  } else {
    if (members.empty()) members.reserve(few);
    members.emplace_back(key, std::move(value));
  }
  return *this;
}

void Value::erase(std::string_view key) {
  std::erase_if(std::get<Object>(m_data), [&](const Member& member) { return member.first == key; });
}

void Value::push(Value value) {
  std::get<Array>(m_data).push_back(std::move(value));
}

void Value::merge(const Value& other) {
  for (const auto& [key, value] : other.members()) {
    const auto* mine = find(key);
    if (mine && mine->is_object() && value.is_object()) {
      Value merged = *mine;
      merged.merge(value);
      set(key, std::move(merged));
    } else {
      set(key, value);
    }
  }
}

namespace {
constexpr auto needs_escape = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t control = 0; control < 0x20; ++control) bytes[control] = true;
  bytes['"'] = bytes['\\'] = bytes[0x7F] = true;
  return bytes;
}();

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
  }
}
}  // namespace

/// What needs no escape is copied in one go.
void append_json_text(std::string& out, std::string_view text) {
  auto escaped = [](char c) { return needs_escape[static_cast<unsigned char>(c)]; };
  out += '"';
  for (const auto *at = text.data(), *end = at + text.size(); at != end;) {
    const auto* next = std::find_if(at, end, escaped);
    out.append(at, next);
    if (next != end) append_escape(out, *next++);
    at = next;
  }
  out += '"';
}

void Value::write(std::string& out) const {
  if (is_text()) {
    append_json_text(out, text());
  } else if (is_array()) {
    out += '[';
    for (const auto& item : items()) {
      if (out.back() != '[') out += ',';
      item.write(out);
    }
    out += ']';
  } else if (is_object()) {
    out += '{';
    for (const auto& [key, value] : members()) {
      if (out.back() != '{') out += ',';
      append_json_text(out, key);
      out += ':';
      value.write(out);
    }
    out += '}';
  } else if (is_null()) {
    out += "null";
  } else {
    out += is_bool() ? (flag() ? "true" : "false") : std::to_string(number());
  }
}

std::string Value::json() const {
  constexpr std::size_t some = 256;  // bytes: what most events say
  std::string out;
  out.reserve(some);
  write(out);
  return out;
}

Value Value::parse_json(std::string_view text) {
  Builder builder;
  if (!nlohmann::json::sax_parse(text, &builder)) {
    throw InputError("bad-json", tr("the JSON holds a key twice, a number that is not whole, or more than 64 levels"),
                     tr("mend it and try again"));
  }
  return builder.take();
}

}  // namespace mwp
