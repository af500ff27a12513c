// SPDX-License-Identifier: EUPL-1.2
#include "cmd/external.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "cmd/verbs.hpp"

namespace mwp::cmd {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = "mwp-";

void add_from(const std::string& folder, std::set<std::string>& names) {
  std::error_code fault;
  for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end; entry.increment(fault)) {
    auto file = entry->path().filename().string();
    if (!file.starts_with(prefix) || file.size() == prefix.size()) continue;
    auto name = file.substr(prefix.size());
    bool runs = access(entry->path().c_str(), X_OK) == 0 && fs::is_regular_file(entry->path(), fault);
    if (runs && !is_verb(name) && !bad_utf8(name) && !has_hidden(name)) names.insert(std::move(name));
  }
}

/// A fault in the configuration is for the program to meet: it will ask mwp.
void hand_over(std::vector<std::string> before) {
  try {
    OptionList options;
    GlobalOptions globals;
    globals.declare(options);
    Inputs none;
    LineParser(options).parse("", options, before, none);
    if (globals.config) setenv("MWP_CONFIG", globals.config->c_str(), 1);
    if (globals.actor) setenv("MWP_ACTOR", globals.actor->c_str(), 1);
    setenv("MWP_FILE", Session("", globals, none).file_path().c_str(), 1);
  } catch (const UsageError&) {
    throw;
  } catch (const Error&) {
    return;
  }
}

}  // namespace

std::vector<std::string> external_verbs() {
  std::set<std::string> names;
  const char* path = std::getenv("PATH");
  for (const auto& folder : split(path ? path : "", ':')) {
    if (!folder.empty()) add_from(folder, names);
  }
  return {names.begin(), names.end()};
}

void run_external(const std::string& verb, std::vector<std::string> before, std::vector<std::string> words) {
  if (verb.empty() || verb.find('/') != std::string::npos) return;
  auto program = std::string(prefix) + verb;
  hand_over(std::move(before));
  std::vector<char*> arguments{program.data()};
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execvp(program.c_str(), arguments.data());
}

}  // namespace mwp::cmd
