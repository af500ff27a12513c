// SPDX-License-Identifier: EUPL-1.2
#include "cmd/render/helper.hpp"

#include <cstdio>
#include <exception>
#include <iostream>
#include <iterator>

#include "base/error.hpp"

namespace mwp::helper {

namespace {
int complain(const char* name, const char* text, Exit status) {
  std::fprintf(stderr, "%s: error: %s\n", name, text);
  return static_cast<int>(status);
}
}  // namespace

int run(const char* name, int argc, const std::function<void()>& work) {
  std::ios::sync_with_stdio(false);
  if (argc > 1) return complain(name, "takes no arguments: it reads on standard input what mwp writes", Exit::Usage);
  try {
    work();
    return 0;
  } catch (const Error& error) {
    return complain(name, error.what(), error.exit());
  } catch (const std::exception&) {
    return complain(name, "out of memory", Exit::Io);
  }
}

bool next_line(std::string& line) {
  return static_cast<bool>(std::getline(std::cin, line));
}

std::string all_of_stdin() {
  return {std::istreambuf_iterator<char>(std::cin), {}};
}

void to_stdout(std::string_view bytes) {
  bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  if (!written || std::fflush(stdout) != 0) throw IoError("output", "standard output can't be written");
}

}  // namespace mwp::helper
