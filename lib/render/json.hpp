// SPDX-License-Identifier: EUPL-1.2
// Streaming JSON: what is written is gone; no tree is built. Keys stand in the order in which they are written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/value.hpp"
#include "render/sink.hpp"

namespace mwp::render {

class Json {
 public:
  explicit Json(Sink& sink) : m_sink(sink) {}
  ~Json() { flush(); }
  Json(const Json&) = delete;
  Json& operator=(const Json&) = delete;

  Json& begin_object();
  Json& end_object();
  Json& begin_array();
  Json& end_array();
  Json& key(std::string_view name);
  /// A key that is a JSON string already, with its colon: of rows, whose keys are the same each time.
  Json& written_key(std::string_view json);

  Json& value(std::string_view text);
  Json& value(const std::string& text) { return value(std::string_view(text)); }
  Json& value(const char* text) { return value(std::string_view(text)); }
  Json& value(std::int64_t number);
  Json& value(int number) { return value(std::int64_t{number}); }
  Json& value(bool flag);
  Json& value(Date date) { return value(std::string_view(date.iso())); }
  Json& value(const std::vector<std::string>& texts);
  Json& value(const Value& tree);
  Json& null();
  template <typename T>
  Json& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : null();
  }

  /// "name": value
  template <typename T>
  Json& field(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  /// The text, or null where it is empty.
  Json& text_or_null(std::string_view name, const std::string& text) {
    return text.empty() ? key(name).null() : field(name, text);
  }
  /// A line break, to end the document or between lines of NDJSON.
  void newline();
  void flush();

 private:
  void separate();
  Json& raw(std::string_view bytes);

  Sink& m_sink;
  std::string m_buffer;
  bool m_first = true;  ///< nothing yet in the innermost object or array, or just after a key
};

/// The document every verb's JSON starts with: {"mwp_format":1, …
Json& begin_document(Json& json);
void end_document(Json& json);

}  // namespace mwp::render
