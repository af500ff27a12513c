// SPDX-License-Identifier: EUPL-1.2
// Figures in their formats: text with bars, JSON, CSV in long form, a Dutch document.
#pragma once

#include <string>
#include <vector>

#include "render/document.hpp"
#include "render/sink.hpp"
#include "render/tables.hpp"
#include "render/template.hpp"
#include "report/figures.hpp"

namespace mwp::render {

/// The figures as tables in the language of the moment; `bars`: beside each list of counts how they compare.
std::vector<Table> figure_tables(const report::Figures& figures, bool bars);
Table figure_table(const report::Figures& figures, const report::FigureTable& table, bool bars);

/// What they are about: "open cases, received from … to …, region 5526".
std::string selection_words(const report::FigureQuestion& question);
/// What the mark of a number that is not shown means.
std::string mark_words(const report::Figures& figures);

void figures_text(const report::Figures& figures, const RowStyle& style, Sink& sink);
void figures_json(const report::Figures& figures, Sink& sink);
/// A row per figure: table, row, name, figure, value, suppressed.
void figures_csv(const report::Figures& figures, bool excel, Sink& sink);
/// A workbook of a sheet per table, as mwp-render-xlsx reads it.
void figures_workbook(const report::Figures& figures, Sink& sink);
/// The template figures.md.mustache filled, in Dutch.
Document figures_document(const report::Figures& figures, const Template& words);

}  // namespace mwp::render
