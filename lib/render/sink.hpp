// SPDX-License-Identifier: EUPL-1.2
// Where rendered bytes go.
#pragma once

#include <string>
#include <string_view>

namespace mwp::render {

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void write(std::string_view bytes) = 0;
};

class StringSink : public Sink {
 public:
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

}  // namespace mwp::render
