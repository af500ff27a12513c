// SPDX-License-Identifier: EUPL-1.2
// The agenda in its formats. Text and Markdown are Dutch always and come from share/templates/; the same agenda gives
// the same bytes.
#pragma once

#include <string>
#include <vector>

#include "render/sink.hpp"
#include "report/agenda.hpp"

namespace mwp::render {

/// The Mustache templates of one format: the whole agenda, and one case on it.
struct AgendaTemplates {
  std::string agenda, item;
};
/// `format`: text or md, which decides how values are escaped and wrapped.
std::string agenda_document(const report::Agenda& agenda, const std::string& format, const AgendaTemplates& templates);

void agenda_json(const std::vector<report::Agenda>& agendas, Sink& sink);
void agenda_csv(const std::vector<report::Agenda>& agendas, bool excel, Sink& sink);

}  // namespace mwp::render
