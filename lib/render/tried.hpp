// SPDX-License-Identifier: EUPL-1.2
// The overview of what was tried in its formats. Markdown is Dutch always and comes from share/templates/.
#pragma once

#include <string>
#include <vector>

#include "render/document.hpp"
#include "render/lines.hpp"
#include "render/rows.hpp"
#include "render/sink.hpp"
#include "render/template.hpp"
#include "report/tried.hpp"

namespace mwp::render {

class Json;

void tried_text(const report::TriedSheet& sheet, Lines& lines);
/// The array `tried`, for whoever prints the register.
void tried_lines(const std::vector<report::TriedLine>& lines, Json& json);
void tried_json(const report::TriedSheet& sheet, Sink& sink);
std::vector<Column> tried_columns();
void tried_rows(const report::TriedSheet& sheet, RowWriter& rows);
Document tried_document(const report::TriedSheet& sheet, const Template& words);

}  // namespace mwp::render
