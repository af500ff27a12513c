// SPDX-License-Identifier: EUPL-1.2
#include "report/figures.hpp"

#include <algorithm>
#include <stdexcept>

namespace mwp::report {

namespace {

/// Steps of the current policy, then those of the others, each before `last`.
template <typename Steps>
std::vector<std::string> all_steps(policy::Library& library, Steps steps) {
  auto ids = library.policy_ids();
  std::stable_partition(ids.begin(), ids.end(), [](const auto& id) { return id == policy::current_policy; });
  std::vector<std::string> found;
  for (const auto& id : ids) {
    auto place = found.end();
    const auto& list = steps(library.policy(id));
    for (auto step = list.rbegin(); step != list.rend(); ++step) {
      auto known = std::find(found.begin(), found.end(), step->id);
      place = known != found.end() ? known : found.insert(place, step->id);
    }
  }
  return found;
}

template <typename Find>
std::string step_name(policy::Library& library, Find find) {
  if (const auto* step = find(library.policy(policy::current_policy))) return step->name;
  for (const auto& id : library.policy_ids()) {
    if (const auto* step = find(library.policy(id))) return step->name;
  }
  return "";
}

std::string code_name(const policy::CodeList& list, const std::string& code) {
  const auto* found = list.find(code);
  return found ? found->name : std::string();
}

std::string region_name(policy::Library& library, const std::string& code) {
  auto codes = library.region_codes();
  return std::find(codes.begin(), codes.end(), code) == codes.end() ? std::string() : library.region(code).name;
}

}  // namespace

bool FigureRow::hides() const {
  return std::any_of(figures.begin(), figures.end(), [](const auto& figure) { return figure.hidden(); });
}

const FigureRow* FigureTable::find(std::string_view code) const {
  auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.code == code; });
  return row == rows.end() ? nullptr : &*row;
}

const FigureTable& Figures::table(std::string_view key) const {
  auto found = std::find_if(tables.begin(), tables.end(), [&](const auto& table) { return table.key == key; });
  if (found == tables.end()) throw std::logic_error("no table " + std::string(key));
  return *found;
}

Figure figure(const Counts& counts, std::size_t row, std::size_t column) {
  return counts.hidden(row, column) ? Figure::not_shown() : Figure::of(counts.at(row, column));
}

Figure Days::rank(std::int64_t part, std::int64_t whole, std::int64_t min) const {
  if (m_days.empty()) return {};
  if (count() < min) return Figure::not_shown();
  auto days = m_days;
  auto at = days.begin() + (part * count() + whole - 1) / whole - 1;
  std::nth_element(days.begin(), at, days.end());
  return Figure::of(std::int64_t{*at});
}

std::size_t Rows::of(const std::string& code) {
  if (auto known = find(code)) return *known;
  m_codes.push_back(code);
  return m_codes.size() - 1;
}

std::optional<std::size_t> Rows::find(const std::string& code) const {
  auto known = std::find(m_codes.begin(), m_codes.end(), code);
  if (known == m_codes.end()) return std::nullopt;
  return static_cast<std::size_t>(known - m_codes.begin());
}

std::vector<std::string> all_rungs(policy::Library& library) {
  return all_steps(
      library, [](const policy::Policy& policy) -> const auto& { return policy.rungs; });
}

std::vector<std::string> all_situations(policy::Library& library) {
  return all_steps(
      library, [](const policy::Policy& policy) -> const auto& { return policy.situations; });
}

std::string name_of(policy::Library& library, std::string_view label, const std::string& code) {
  if (label == "rung") return step_name(library, [&](const auto& policy) { return policy.find_rung(code); });
  if (label == "situation") return step_name(library, [&](const auto& policy) { return policy.find_situation(code); });
  if (label == "region") return region_name(library, code);
  if (label == "zorgprofiel") return code_name(library.zorgprofielen(), code);
  if (label == "grondslag") return code_name(library.grondslagen(), code);
  for (const auto& [list, codes] : library.lists().lists) {
    if (list != label) continue;
    auto found = std::find_if(codes.begin(), codes.end(), [&](const auto& known) { return known.first == code; });
    return found == codes.end() ? std::string() : found->second;
  }
  return "";
}

}  // namespace mwp::report
