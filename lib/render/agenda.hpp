// SPDX-License-Identifier: EUPL-1.2
// The agenda in its formats. As a document it is Dutch always, with the words of share/templates/; the same agenda
// gives the same bytes.
#pragma once

#include <string>
#include <vector>

#include "render/document.hpp"
#include "render/rows.hpp"
#include "render/sink.hpp"
#include "render/template.hpp"
#include "report/agenda.hpp"

namespace mwp::render {

/// The templates of an agenda: the whole, and one case on it.
struct AgendaTemplates {
  const Template& agenda;
  const Template& item;
};
/// `copy`: the number of a numbered copy; 0: a line to write it on.
Document agenda_document(const report::Agenda& agenda, int copy, const AgendaTemplates& words);

void agenda_json(const std::vector<report::Agenda>& agendas, Sink& sink);
std::vector<Column> agenda_columns();
void agenda_rows(const std::vector<report::Agenda>& agendas, RowWriter& rows);

}  // namespace mwp::render
