// SPDX-License-Identifier: EUPL-1.2
#include "domain/money.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::domain {

namespace {
constexpr long most_euros = 999'999'999;
}

std::int64_t parse_euros(std::string_view text, std::string_view what) {
  auto mark = text.find_first_of(",.");
  auto whole = parse_number(text.substr(0, mark), 0, most_euros);
  bool bare = mark == std::string_view::npos;
  auto cents = bare ? std::optional(0L) : parse_number(text.substr(mark + 1), 0, 99);
  if (whole && cents && (bare || text.size() - mark == 3)) return std::int64_t{*whole} * 100 + *cents;
  throw InputError("bad-amount", msg("{}: '{}' is not an amount in euros", what, printable(clip(text, 60))),
                   tr("write it as 1234,56 or 1234, without thousands separators"));
}

std::string euros(std::int64_t cents) {
  return fmt::format("{},{:02}", cents / 100, cents % 100);
}

}  // namespace mwp::domain
