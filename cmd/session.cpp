// SPDX-License-Identifier: EUPL-1.2
#include "cmd/session.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/access_log.hpp"
#include "casefile/hash.hpp"
#include "cmd/errors.hpp"
#include "mwp_version.hpp"

namespace mwp::cmd {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string bin_dir() {
  std::error_code fault;
  auto exe = fs::read_symlink("/proc/self/exe", fault);
  return exe.parent_path().string();
}

std::string from_bin(const char* path) {
  return fs::path(bin_dir() + "/" + path).lexically_normal().string();
}

std::string shared_dir() {
  return from_bin(MWP_DATA_FROM_BIN);
}

/// An XDG base directory: absolute, or else ignored as the specification asks.
std::string xdg(const char* name, const char* below_home) {
  auto value = environment(name);
  return !value.empty() && value[0] == '/' ? value : home_dir() + "/" + below_home;
}

bool config_named(const GlobalOptions& globals) {
  return globals.config.has_value();
}

/// The user's entry in the password file; only where it is not there is the name service asked, which may use a socket.
const struct passwd* own_entry() {
  static const struct passwd* found = [] {
    const struct passwd* entry = nullptr;
    if (std::FILE* file = std::fopen("/etc/passwd", "re")) {
      do entry = fgetpwent(file);
      while (entry && entry->pw_uid != geteuid());
      std::fclose(file);
    }
    return entry ? entry : getpwuid(geteuid());
  }();
  return found;
}

std::string login_name() {
  const auto* entry = own_entry();
  return entry ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace

std::string data_dir() {
  return shared_dir() + "/mwp";
}
std::string locale_dir() {
  return shared_dir() + "/locale";
}
std::string man_dir() {
  return shared_dir() + "/man";
}
std::string libexec_dir() {
  return from_bin(MWP_LIBEXEC_FROM_BIN) + "/mwp";
}

std::string config_dir(const GlobalOptions& globals) {
  if (globals.config) return *globals.config;
  auto named = environment("MWP_CONFIG");
  return named.empty() ? xdg("XDG_CONFIG_HOME", ".config") + "/mwp" : named;
}

std::string home_dir() {
  if (auto home = environment("HOME"); !home.empty()) return home;
  const auto* entry = own_entry();
  if (entry && entry->pw_dir) return entry->pw_dir;
  throw InputError("no-home", tr("HOME is not set, and there is no home in the password file"),
                   tr("give --file and --config"));
}

Session::Session(std::string verb, const GlobalOptions& globals, Inputs& inputs)
    : m_verb(std::move(verb)),
      m_globals(globals),
      m_inputs(&inputs),
      m_recorder(std::make_unique<RecordAlone>()),
      m_clock(environment("MWP_NOW")),
      m_library(data_dir(), config_dir(globals), config_named(globals)) {}

std::string Session::file_path() {
  if (m_globals.file) return *m_globals.file;
  if (auto named = environment("MWP_FILE"); !named.empty()) return named;
  if (m_library.config().case_file) return *m_library.config().case_file;
  return xdg("XDG_DATA_HOME", ".local/share") + "/mwp/cases.mwp";
}

casefile::OpenOptions Session::open_options() {
  const auto& config = m_library.config();
  return {std::chrono::seconds(m_globals.wait.value_or(10)), config.shared_group, config.allow_network};
}

casefile::CaseFile& Session::file() {
  if (!m_file) {
    auto options = open_options();
    m_file = std::make_unique<casefile::CaseFile>(casefile::CaseFile::open(file_path(), options));
    m_file->set_today(today());
    if (casefile::CaseFile::recovered()) warn(tr("an interrupted command was undone before this one"));
  }
  return *m_file;
}

const std::string& Session::policy_digest() {
  if (auto count = m_library.policies_known(); count != m_policies_digested) {
    m_policy_digest = casefile::hash_of(m_library.policies_read());
    m_policies_digested = count;
  }
  return m_policy_digest;
}

void Session::begin_line(std::string verb, const std::optional<std::string>& actor, Inputs& inputs) {
  m_verb = std::move(verb);
  m_line_actor = actor;
  m_inputs = &inputs;
}

std::string Session::actor() {
  auto named = m_line_actor ? *m_line_actor : m_globals.actor.value_or(environment("MWP_ACTOR"));
  if (named.empty()) named = m_library.config().actor.value_or(login_name());
  return plain_text(named, "--actor");
}

void Session::say(const std::string& text) const {
  if (!m_globals.quiet) write_message(text + "\n");
}

void Session::warn(const std::string& text) const {
  write_message(fmt::format("mwp {}: {}: {}\n", m_verb, tr("warning"), text));
}

void Session::log_access(const std::string& what, char action, domain::CaseNumber number) {
  log_access(what, action, std::vector{number});
}

void Session::log_access(const std::string& what, char action, const std::vector<domain::CaseNumber>& numbers) {
  casefile::AccessLog log(file().path());
  if (!log.append({what, action, actor()}, numbers, m_clock.now())) {
    warn(msg("'{}.access' was missing; a new one was begun", file().path()));
  }
}

}  // namespace mwp::cmd
