// SPDX-License-Identifier: EUPL-1.2
// The task matrix in its formats. A mark says at once whose task it is and how sure that is: `X` owns, `o` supports;
// `(X)` is likely, `X?` not certain. Markdown is Dutch always and comes from share/templates/.
#pragma once

#include <string>
#include <vector>

#include "render/document.hpp"
#include "render/lines.hpp"
#include "render/rows.hpp"
#include "render/sink.hpp"
#include "render/template.hpp"
#include "report/tasks.hpp"

namespace mwp::render {

void task_matrix_text(const report::TaskMatrix& matrix, Lines& lines);
Document task_matrix_document(const report::TaskMatrix& matrix, const Template& words);
void task_matrix_json(const report::TaskMatrix& matrix, Sink& sink);
/// A row per task and a column per party.
std::vector<Column> task_matrix_columns(const report::TaskMatrix& matrix);
void task_matrix_rows(const report::TaskMatrix& matrix, RowWriter& out);

}  // namespace mwp::render
