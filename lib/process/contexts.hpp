// SPDX-License-Identifier: EUPL-1.2
// Contexts: objects of their own, shared by a small group of cases, each of which keeps its own decision, consent and
// move.
#pragma once

#include <optional>
#include <string>

#include "process/desk.hpp"

namespace mwp::process {

struct ContextPlan {
  std::optional<std::string> provider;  ///< AGB or name
  std::optional<std::string> region;    ///< of a new one
  std::optional<std::string> state;     ///< bestaand, in-ontwikkeling (a new one, unless given), gereed
  std::optional<int> residents;         ///< others who live there
  std::optional<std::string> text;      ///< what is needed: material, expertise, effort
};

/// An event about a context. Throws RefusedByRule for a day in the future.
NewEvent context_event(std::string_view kind, const std::string& id, Desk& desk);

/// The answer holds the id.
Draft open_context(Desk& desk, const ContextPlan& plan);
Draft change_context(Desk& desk, const std::string& id, const ContextPlan& change);

}  // namespace mwp::process
