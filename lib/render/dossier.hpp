// SPDX-License-Identifier: EUPL-1.2
// The dossier of a case, and the fact sheet that goes with an agenda.
#pragma once

#include "render/document.hpp"
#include "render/template.hpp"
#include "report/agenda.hpp"
#include "report/dossier.hpp"

namespace mwp::render {

/// A fact sheet for the commission: one case of an agenda on a page of its own, with the assessment of its
/// characteristics. As little traceable as the agenda.
Document fact_sheet_document(const report::AgendaLine& line, const report::Agenda& agenda,
                             const report::Assessment& assessment, const Template& words);

/// What gives the client away is made unreadable in the whole of it when the dossier names such phrases.
Document dossier_document(const report::Dossier& dossier, const Template& words);

}  // namespace mwp::render
