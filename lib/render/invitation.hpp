// SPDX-License-Identifier: EUPL-1.2
// The invitation to a WSR as a letter and as JSON.
#pragma once

#include <vector>

#include "render/document.hpp"
#include "render/sink.hpp"
#include "render/template.hpp"
#include "report/invitation.hpp"

namespace mwp::render {

Document invitation_document(const report::Invitation& invitation, const Template& frame, const Template& body);
void invitations_json(const std::vector<report::Invitation>& invitations, Sink& sink);

}  // namespace mwp::render
