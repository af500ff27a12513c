// SPDX-License-Identifier: EUPL-1.2
#include "report/context_sheet.hpp"

namespace mwp::report {

ContextSheet context_sheet(casefile::CaseFile& file, std::string_view id) {
  ContextSheet sheet{get_context(file, id), {}, finance_of_context(file, id)};
  for (auto number : cases_in_context(file, id)) {
    auto placement = placement_of(file, number);
    ContextCase in_it{get_case(file, number), placement.match->on};
    if (placement.planned) in_it.planned = placement.planned->date;
    if (placement.moved) in_it.moved = placement.moved->on;
    sheet.cases.push_back(std::move(in_it));
  }
  for (const auto& item : sheet.finance) sheet.total += item.amount;
  return sheet;
}

}  // namespace mwp::report
