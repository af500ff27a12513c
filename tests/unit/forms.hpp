// SPDX-License-Identifier: EUPL-1.2
// Forms as the tests read them: against the shipped policies, on one day.
#pragma once

#include "process/form.hpp"
#include "support.hpp"

namespace mwp::test {

inline process::Form read_form(const std::string& text) {
  auto library = shipped_library();
  return process::read_form(text, "form.toml", library, day("2026-02-03"));
}

inline Error form_fault(const std::string& text) {
  return error_of([&] { read_form(text); });
}

}  // namespace mwp::test
