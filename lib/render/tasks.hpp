// SPDX-License-Identifier: EUPL-1.2
// Tasks as lines and as rows. Whose task it is always comes with how sure that is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/projection/task.hpp"
#include "render/lines.hpp"
#include "render/rows.hpp"

namespace mwp::render {

/// "zorgaanbieder + zorgkantoor (likely)"
std::string owner_words(const casefile::Task& task);

/// Tasks under the day on which they are due. Give them in the order of casefile::each_task.
class TaskLines {
 public:
  TaskLines(Lines& lines, Date today, bool with_subject) : m_lines(lines), m_today(today), m_subject(with_subject) {}
  void add(const casefile::Task& task);

 private:
  std::string heading(const casefile::Task& task) const;

  Lines& m_lines;
  Date m_today;
  bool m_subject;  ///< each line names its case or meeting
  std::string m_heading;
};

std::vector<Column> task_columns();
std::vector<Cell> task_cells(const casefile::Task& task);

/// The same as people read it on a page.
std::vector<Column> brief_task_columns();
std::vector<Cell> brief_task_cells(const casefile::Task& task);

}  // namespace mwp::render
