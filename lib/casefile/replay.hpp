// SPDX-License-Identifier: EUPL-1.2
// The same fold for every purpose: a copy of the journal, applied event by event to empty projections.
#pragma once

#include <optional>

#include "casefile/casefile.hpp"

namespace mwp::casefile {

/// Copies the values of the file itself: series, regions.
void copy_meta(CaseFile& from, CaseFile& to);

/// Copies into `to` what `from` had recorded before `moment`; of one case and the meetings it was on, or of all.
void copy_journal(CaseFile& from, CaseFile& to, Moment moment, std::optional<CaseNumber> number);

/// Folds the whole journal of `file` into its (empty) projections.
void replay(CaseFile& file);

/// Empties the projections of `file` and folds its whole journal into them.
void replay_anew(CaseFile& file);

/// Folds the journal of `from` into the empty projections of `to`.
void replay_into(CaseFile& from, CaseFile& to);

}  // namespace mwp::casefile
