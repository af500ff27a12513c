// SPDX-License-Identifier: EUPL-1.2
// The manifest of a package: what is in it, for whom, and how to see that it arrived whole.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/sink.hpp"
#include "report/letter.hpp"

namespace mwp::render {

struct Manifest {
  struct File {
    std::string name, what, to;
    std::int64_t bytes = 0;
    std::string sha256;  ///< in hexadecimal digits
  };
  std::string meeting;
  std::vector<std::string> head;  ///< of the journal, so that the package can be held against the case file later
  std::vector<File> files;
};

void manifest_json(const Manifest& manifest, Sink& sink);
/// As `sha256sum --check` reads them.
std::string checksums(const Manifest& manifest);

/// Lines for `mwp batch` that record the sending of those letters that were not sent yet, to be run once they are out.
std::string sending_lines(const std::vector<report::OutcomeLetter>& letters);

}  // namespace mwp::render
