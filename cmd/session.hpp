// SPDX-License-Identifier: EUPL-1.2
// What a verb has while it runs: the case file, the policies, the clock, and the two streams. stdout is the answer,
// stderr the conversation.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "casefile/casefile.hpp"
#include "cmd/inputs.hpp"
#include "cmd/options/global.hpp"
#include "cmd/output.hpp"
#include "cmd/recorder.hpp"
#include "policy/library.hpp"

namespace mwp::cmd {

class Session {
 public:
  Session(std::string verb, const GlobalOptions& globals, Inputs& inputs);

  const GlobalOptions& globals() const { return m_globals; }
  const Clock& clock() const { return m_clock; }
  Date today() const { return m_clock.today(); }
  policy::Library& library() { return m_library; }
  /// Of the policies that were read so far; empty where there are none.
  const std::string& policy_digest();

  /// The case file of this command, opened when it is first asked for.
  casefile::CaseFile& file();
  std::string file_path();
  casefile::OpenOptions open_options();
  /// Who types: --actor, MWP_ACTOR, config, or the login name.
  std::string actor();

  Inputs& inputs() { return *m_inputs; }
  /// The line in the form that --key compares.
  std::string line;

  Recorder& recorder() { return *m_recorder; }
  /// Makes this the session of a batch, whose steps `recorder` records.
  void record_with(std::unique_ptr<Recorder> recorder) {
    m_recorder = std::move(recorder);
    m_in_batch = true;
  }
  bool in_batch() const { return m_in_batch; }
  /// The next line of a batch: its verb, its own actor if it names one, and what it reads.
  void begin_line(std::string verb, const std::optional<std::string>& actor, Inputs& inputs);

  /// stderr, unless -q.
  void say(const std::string& text) const;
  void warn(const std::string& text) const;

  /// Logs that identity of a case is about to be shown; throws where it can't be.
  void log_access(const std::string& what, char action, domain::CaseNumber number);
  void log_access(const std::string& what, char action, const std::vector<domain::CaseNumber>& numbers);

 private:
  std::string m_verb;
  GlobalOptions m_globals;
  Inputs* m_inputs;
  std::optional<std::string> m_line_actor;
  std::unique_ptr<Recorder> m_recorder;
  bool m_in_batch = false;
  Clock m_clock;
  policy::Library m_library;
  std::string m_policy_digest;
  std::size_t m_policies_digested = 0;
  std::unique_ptr<casefile::CaseFile> m_file;
};

/// The folder of shipped data, beside the running binary.
std::string data_dir();
std::string locale_dir();
std::string man_dir();
/// The folder of the helper programs, beside the running binary.
std::string libexec_dir();
/// The user's own configuration: --config, else MWP_CONFIG, else below XDG_CONFIG_HOME.
std::string config_dir(const GlobalOptions& globals);
/// The user's home, from HOME or the password file; throws InputError when there is none.
std::string home_dir();

}  // namespace mwp::cmd
