// SPDX-License-Identifier: EUPL-1.2
// The journal as text, JSON or CSV. Never the private part of an event.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "casefile/event.hpp"
#include "render/json.hpp"
#include "render/rows.hpp"

namespace mwp::render {

std::vector<Column> log_columns();

class LogWriter {
 public:
  /// `json_sink`: set for JSON, whose entries hold their data; else `rows` takes one line per event.
  LogWriter(std::unique_ptr<RowWriter> rows, Sink* json_sink);
  void entry(const casefile::LogEntry& entry);
  void end();

 private:
  std::unique_ptr<RowWriter> m_rows;
  std::unique_ptr<Json> m_json;
};

void head_json(const std::vector<std::string>& heads, Sink& sink);

}  // namespace mwp::render
