// SPDX-License-Identifier: EUPL-1.2
#include "domain/age.hpp"

#include <array>
#include <utility>

namespace mwp::domain {

std::string_view age_class(std::optional<Date> born, Date day) {
  static constexpr std::array<std::pair<int, std::string_view>, 8> classes{{{11, "0-11"},
                                                                            {15, "12-15"},
                                                                            {17, "16-17"},
                                                                            {24, "18-24"},
                                                                            {34, "25-34"},
                                                                            {44, "35-44"},
                                                                            {54, "45-54"},
                                                                            {64, "55-64"}}};
  if (!born) return "onbekend";
  int age = age_on(*born, day);
  for (const auto& [oldest, name] : classes) {
    if (age <= oldest) return name;
  }
  return "65+";
}

}  // namespace mwp::domain
