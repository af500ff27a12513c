// SPDX-License-Identifier: EUPL-1.2
#include "render/json.hpp"

namespace mwp::render {

namespace {
constexpr std::size_t flush_at = 32768;
}

void Json::separate() {
  if (!m_first) m_buffer += ',';
  m_first = false;
}

Json& Json::raw(std::string_view bytes) {
  separate();
  m_buffer += bytes;
  if (m_buffer.size() > flush_at) flush();
  return *this;
}

void Json::flush() {
  if (!m_buffer.empty()) m_sink.write(m_buffer);
  m_buffer.clear();
}

Json& Json::begin_object() {
  separate();
  m_buffer += '{';
  m_first = true;
  return *this;
}

Json& Json::end_object() {
  m_buffer += '}';
  m_first = false;
  return *this;
}

Json& Json::begin_array() {
  separate();
  m_buffer += '[';
  m_first = true;
  return *this;
}

Json& Json::end_array() {
  m_buffer += ']';
  m_first = false;
  return *this;
}

Json& Json::key(std::string_view name) {
  separate();
  append_json_text(m_buffer, name);
  m_buffer += ':';
  m_first = true;
  return *this;
}

Json& Json::written_key(std::string_view json) {
  separate();
  m_buffer += json;
  m_first = true;
  return *this;
}

Json& Json::value(std::string_view text) {
  separate();
  append_json_text(m_buffer, text);
  if (m_buffer.size() > flush_at) flush();
  return *this;
}

Json& Json::value(std::int64_t number) {
  return raw(std::to_string(number));
}
Json& Json::value(bool flag) {
  return raw(flag ? "true" : "false");
}
Json& Json::null() {
  return raw("null");
}
Json& Json::value(const Value& tree) {
  return raw(tree.json());
}

Json& Json::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const auto& text : texts) value(text);
  return end_array();
}

void Json::newline() {
  m_buffer += '\n';
  m_first = true;
}

Json& begin_document(Json& json) {
  return json.begin_object().field("mwp_format", 1);
}

void end_document(Json& json) {
  json.end_object();
  json.newline();
  json.flush();
}

}  // namespace mwp::render
