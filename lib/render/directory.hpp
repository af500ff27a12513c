// SPDX-License-Identifier: EUPL-1.2
// Providers and their capacity, as text, rows or JSON.
#pragma once

#include <vector>

#include "render/lines.hpp"
#include "render/rows.hpp"
#include "render/sink.hpp"
#include "report/capacity.hpp"
#include "report/directory.hpp"

namespace mwp::render {

/// The columns that `provider import` reads.
std::vector<Column> directory_columns();
void directory_rows(const std::vector<casefile::Provider>& providers, RowWriter& rows);
void directory_json(const std::vector<casefile::Provider>& providers, Sink& sink);

void provider_text(const report::ProviderSheet& sheet, Lines& lines);
void provider_json(const report::ProviderSheet& sheet, Sink& sink);

std::vector<Column> capacity_columns();
/// `totals`: a row of sums behind each region and kind.
void capacity_rows(const report::Capacity& capacity, bool totals, RowWriter& rows);
void capacity_json(const report::Capacity& capacity, Sink& sink);

}  // namespace mwp::render
