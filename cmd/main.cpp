// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <vector>

#include "cmd/run.hpp"

int main(int argc, char** argv) {
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) words.emplace_back(argv[i]);
  return mwp::cmd::run(std::move(words));
}
