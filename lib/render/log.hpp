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
  /// JSON, whose entries hold all their data.
  explicit LogWriter(Sink& json);
  /// One row per event; `brief`: long texts are cut, for the terminal.
  LogWriter(std::unique_ptr<RowWriter> rows, bool brief);
  void entry(const casefile::LogEntry& entry);
  void end();

 private:
  std::unique_ptr<RowWriter> m_rows;
  bool m_brief = false;
  std::unique_ptr<Json> m_json;
};

void head_json(const std::vector<std::string>& heads, Sink& sink);

}  // namespace mwp::render
