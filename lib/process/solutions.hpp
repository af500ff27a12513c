// SPDX-License-Identifier: EUPL-1.2
// Solutions, found on any rung and in any situation; and the finance of a case or a context.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "process/desk.hpp"

namespace mwp::process {

struct NewSolution {
  std::string kind;
  std::optional<CaseNumber> with;       ///< the other case of a swap
  std::optional<std::string> provider;  ///< AGB or name
  std::optional<Date> from, until;      ///< may lie in the future
  bool lasting = false;                 ///< else bridging
  std::string text;
};
/// A swap touches two cases: each gets an event that names the other, this case first.
Draft solution(Desk& desk, CaseNumber number, const NewSolution& solution);

struct NewFinance {
  std::string kind;
  std::int64_t amount = 0;            ///< cents
  std::optional<std::string> judged;  ///< ja, nee: by the zorgkantoor
};
/// A later one of the same kind takes the place of the first.
Draft finance(Desk& desk, CaseNumber number, const NewFinance& finance);
Draft context_finance(Desk& desk, const std::string& context, const NewFinance& finance);

}  // namespace mwp::process
