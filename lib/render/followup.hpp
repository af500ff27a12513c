// SPDX-License-Identifier: EUPL-1.2
// The follow-up list as a document and as rows.
#pragma once

#include <vector>

#include "render/document.hpp"
#include "render/rows.hpp"
#include "render/template.hpp"
#include "report/followup.hpp"

namespace mwp::render {

Document follow_up_document(const report::FollowUp& list, const Template& words);

/// `terminal`: with titles of the terminal, and without what is for programs.
std::vector<Column> follow_up_columns(bool terminal);
void follow_up_rows(const report::FollowUp& list, bool terminal, RowWriter& rows);

}  // namespace mwp::render
