// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "cmd/usage.hpp"
#include "render/lines.hpp"

namespace mwp::cmd {

namespace {

struct Status {
  Exit exit;
  const char* meaning;
};
constexpr Status statuses[] = {
    {Exit::Done, N_("done; or the answer is yes, complete, nothing found")},
    {Exit::Findings, N_("the answer is no, incomplete, or there are findings")},
    {Exit::Usage, N_("the command line is wrong")},
    {Exit::Refused, N_("refused by a rule of the process; nothing recorded")},
    {Exit::Input, N_("the input is wrong: a value, a form, a file; nothing recorded")},
    {Exit::NotFound, N_("no such case, meeting, event, task or provider")},
    {Exit::Unusable, N_("the case file can't be used: missing, not ours, or unsafe")},
    {Exit::Damaged, N_("the case file is damaged")},
    {Exit::Busy, N_("busy: the lock was not had in time; nothing written, safe to try again")},
    {Exit::Io, N_("disk full, read-only, permission, output not written")},
    {Exit::Unknown, N_("result unknown after a failed commit: look with 'mwp log --key K'")},
    {Exit::Bug, N_("a bug in mwp")},
};

class Help : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("TOPIC", &m_topic, N_("a verb, or: rules, codes, exit-status")).is_required = false;
    options.operand("SUBVERB", &m_subverb, N_("a verb of a verb")).is_required = false;
    options.option("--policy", "P", &m_policy, N_("of rules: the policy (maatwerkproces)"));
    options.flag("--options", m_options, N_("every verb with its options, a line each, for programs"));
  }

  Exit run(Session& session) override {
    if (m_options) return list_options();
    if (!m_topic) {
      print_overview(stdout);
      return Exit::Done;
    }
    if (*m_topic == "rules") return print([&](render::Lines& lines) { rules(session, lines); });
    if (*m_topic == "codes") return print([&](render::Lines& lines) { codes(session, lines); });
    if (*m_topic == "exit-status") return print(exit_statuses);
    return page();
  }

 private:
  template <typename Write>
  static Exit print(Write write) {
    render::Lines lines(use_color(std::nullopt), terminal_width() > 0 ? terminal_width() : 80);
    write(lines);
    Output out(std::nullopt, "");
    out.write(lines.text());
    out.finish();
    return Exit::Done;
  }

  void rules(Session& session, render::Lines& lines) const {
    const auto& policy = session.library().policy(m_policy.value_or(std::string(policy::current_policy)));
    lines.title(policy.name);
    for (const auto& rule : policy.rules) {
      bool hard = rule.strength == policy::Strength::Hard;
      lines.item(fmt::format("{} ({}{}): {}", rule.id, hard ? "hard" : "warn", rule.overridable ? ", --override" : "",
                             rule.text));
      lines.field(tr("who"), fmt::format("{} — {}", rule.who, rule.todo));
      lines.field(tr("source"), rule.source);
    }
  }

  static void codes(Session& session, render::Lines& lines) {
    auto& library = session.library();
    for (const auto& [name, entries] : library.lists().lists) {
      lines.title(name);
      for (const auto& [code, text] : entries) lines.field(code, text);
    }
    lines.title("grondslag");
    for (const auto& code : library.grondslagen().codes) lines.field(code.code, code.name);
    lines.title("zorgprofiel");
    for (const auto& code : library.zorgprofielen().codes)
      lines.field(fmt::format("{} {}", code.code, code.name), code.text);
    lines.title("leveringsstatus");
    for (const auto& code : library.leveringsstatus().codes) {
      lines.field(code.code, code.classifications.empty()
                                 ? code.name
                                 : fmt::format("{} ({})", code.name, join(code.classifications, " ")));
    }
    lines.title("region");
    for (const auto& code : library.region_codes()) lines.field(code, library.region(code).name);
  }

  static void exit_statuses(render::Lines& lines) {
    for (const auto& status : statuses) lines.field(std::to_string(static_cast<int>(status.exit)), tr(status.meaning));
  }

  static Exit list_options() {
    Output out(std::nullopt, "");
    for (const auto& row : verbs()) {
      auto verb = row.make();
      OptionList options;
      verb->declare(options);
      GlobalOptions globals;
      globals.declare(options);
      out.write(std::string(row.name) + ":");
      for (const auto& name : options.names()) out.write(" " + name);
      out.write("\n");
    }
    out.finish();
    return Exit::Done;
  }

  /// Opens the manual page of a verb; without a man program its --help is shown.
  Exit page() const {
    if (!is_verb(*m_topic)) {
      auto known = first_words();
      for (const auto* topic : {"rules", "codes", "exit-status"}) known.emplace_back(topic);
      auto near = nearest(*m_topic, known);
      throw UsageError("unknown-topic", msg("no help on '{}'", printable(*m_topic)),
                       near.empty() ? tr("'mwp help' lists the verbs") : msg("did you mean '{}'?", near));
    }
    auto path = fmt::format("{}/man1/mwp-{}.1", man_dir(), *m_topic);
    if (std::filesystem::exists(path)) open_page(path);
    const auto* row = find_verb(m_subverb ? *m_topic + " " + *m_subverb : *m_topic);
    if (!row) {
      print_subverbs(*m_topic, true);
      return Exit::Done;
    }
    auto verb = row->make();
    OptionList options;
    verb->declare(options);
    GlobalOptions globals;
    globals.declare(options);
    print_help(*row, options);
    return Exit::Done;
  }

  /// Returns only when no program that shows manual pages is installed.
  static void open_page(const std::string& path) {
    bool terminal = isatty(1) != 0;
    if (!terminal) setenv("MANPAGER", "cat", 1);
    execlp("man", "man", "-l", path.c_str(), nullptr);
    terminal ? execlp("mandoc", "mandoc", "-a", path.c_str(), nullptr)
             : execlp("mandoc", "mandoc", path.c_str(), nullptr);
  }

  std::optional<std::string> m_topic, m_subverb, m_policy;
  bool m_options = false;
};

}  // namespace

std::unique_ptr<Verb> make_help() {
  return std::make_unique<Help>();
}

}  // namespace mwp::cmd
