// SPDX-License-Identifier: EUPL-1.2
// Which events moved a case from one meeting's agenda to another's; those of a meeting that was planned or cancelled do
// not name the case. Never forgotten, so that a case's events can be found even where some were taken back.
#pragma once

namespace mwp::casefile {

struct Projection;
Projection carry_projection();

}  // namespace mwp::casefile
