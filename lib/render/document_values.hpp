// SPDX-License-Identifier: EUPL-1.2
// Values that several documents share. Only for sources of this folder that make documents.
#pragma once

#include <vector>

#include "casefile/projection/meeting.hpp"
#include "casefile/projection/task.hpp"
#include "render/mustache.hpp"
#include "report/agenda.hpp"
#include "report/agreement.hpp"

namespace mwp::render {

/// One case as an agenda shows it: what the template agenda-item may use.
kainjow::mustache::data agenda_item(const report::AgendaLine& line, const report::Agenda& agenda);

/// What stands above an agenda and above minutes: body, region, date, time, place, chair, notes.
void meeting_head(kainjow::mustache::data& values, const report::Agenda& agenda);

/// Those who were present, or those who were not: who, organisation, role, mandate.
kainjow::mustache::data participants(const std::vector<casefile::Participant>& all, bool present);

/// "zorgaanbieder en zorgkantoor (waarschijnlijk)": whose task it is, and how sure that is.
std::string owners(const casefile::Task& task);

/// Agreements: who, what, due, state.
kainjow::mustache::data agreements(const std::vector<report::Agreement>& all);

/// "open", "gereed", "vervallen" or "te laat", as documents say it.
std::string dutch_state(const casefile::Task& task, Date today);

/// The outcome of a meeting as a sentence: "Er is deels een oplossing."
std::string outcome_words(const std::string& outcome);

}  // namespace mwp::render
