// SPDX-License-Identifier: EUPL-1.2
// The minutes of a meeting as a document and as JSON.
#pragma once

#include "render/document.hpp"
#include "render/sink.hpp"
#include "render/template.hpp"
#include "report/minutes.hpp"

namespace mwp::render {

/// The templates of minutes: the whole, and one case in it.
struct MinutesTemplates {
  const Template& minutes;
  const Template& item;
};
Document minutes_document(const report::Minutes& minutes, const MinutesTemplates& words);
void minutes_json(const report::Minutes& minutes, Sink& sink);

}  // namespace mwp::render
