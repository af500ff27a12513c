// SPDX-License-Identifier: EUPL-1.2
// The scripts for the shells know nothing of verbs: at every Tab they ask `mwp completion --candidates`, which reads
// the same table as --help does. So completion is never behind the program, and knows the user's own policies, regions
// and case file. The words of the line come in on standard input: what was typed may be private, and argv is not.
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/complete.hpp"
#include "cmd/factories.hpp"
#include "cmd/session.hpp"
#include "policy/toml.hpp"

namespace mwp::cmd {

namespace {

constexpr std::string_view shells[] = {"bash", "zsh", "fish"};

class Completion : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("SHELL", &m_shell, N_("bash, zsh or fish")).one_of(shells).is_required = false;
    options
        .option("--candidates", "FILE|-", &m_words,
                N_("for the scripts: what may stand in the place of the last word of a line"))
        .excludes("SHELL");
    options.one_required({"SHELL", "--candidates"});
  }
  Exit run(Session& session) override {
    Output out(std::nullopt, "");
    if (m_shell) {
      out.write(policy::read_file(fmt::format("{}/completions/mwp.{}", session.library().data_dir(), *m_shell),
                                  policy::largest_config));
    } else {
      print(complete(words(session.inputs().read(*m_words))), out);
    }
    out.finish();
    return Exit::Done;
  }

 private:
  /// Each word ends with NUL; the last one may be empty.
  static std::vector<std::string> words(const std::string& bytes) {
    auto words = split(bytes, '\0');
    if (!words.empty() && words.back().empty()) words.pop_back();
    return words;
  }

  static void print(const Candidates& found, Output& out) {
    if (found.files) out.write(":files\n");
    if (found.folders) out.write(":folders\n");
    for (const auto& candidate : found.words) {
      auto meaning = candidate.meaning.empty() ? "" : "\t" + printable(candidate.meaning);
      out.write(candidate.word + meaning + "\n");
    }
  }

  std::optional<std::string> m_shell, m_words;
};

}  // namespace

std::unique_ptr<Verb> make_completion() {
  return std::make_unique<Completion>();
}

}  // namespace mwp::cmd
