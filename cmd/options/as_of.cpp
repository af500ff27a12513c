// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/as_of.hpp"

namespace mwp::cmd {

std::pair<Moment, Date> moment_of(const std::string& text) {
  if (auto moment = parse_moment(text)) return {*moment + std::chrono::seconds(1), day_in_amsterdam(*moment)};
  auto day = parse_date(text, "--as-of");
  return {begin_in_amsterdam(day + 1), day};
}

}  // namespace mwp::cmd
