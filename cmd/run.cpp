// SPDX-License-Identifier: EUPL-1.2
#include "cmd/run.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/errors.hpp"
#include "cmd/external.hpp"
#include "cmd/line.hpp"
#include "cmd/process_state.hpp"
#include "cmd/session.hpp"
#include "cmd/usage.hpp"
#include "cmd/verbs.hpp"
#include "mwp_version.hpp"

namespace mwp::cmd {

namespace {

/// An unknown verb is a program mwp-VERB on PATH, if there is one.
[[noreturn]] void run_unknown(Line line) {
  run_external(line.verb, std::move(line.before), std::move(line.rest));
  auto near = nearest(line.verb, first_words());
  throw UsageError("unknown-verb", msg("'{}' is not a verb of mwp", printable(line.verb)),
                   near.empty() ? tr("'mwp help' lists them") : msg("did you mean '{}'?", near));
}

/// The value of a global option, looked for before the line is parsed.
std::optional<std::string> early(const Words& words, const std::string& option) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == option && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with(option + "=")) return words[i].substr(option.size() + 1);
  }
  return std::nullopt;
}

/// The user's own choice, if the configuration can be read: whether it can is for the verb to say.
std::optional<std::string> configured_language(const Words& words) {
  try {
    GlobalOptions globals;
    globals.config = early(words, "--config");
    return policy::Library(data_dir(), config_dir(globals), false).config().lang;
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The locale, as any GNU program reads it.
std::string locale_language() {
  for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (!value || !*value) continue;
    std::string_view locale = value;
    const char* preferred = std::getenv("LANGUAGE");
    bool translated = locale != "C" && locale != "POSIX" && !locale.starts_with("C.");
    if (translated && preferred && *preferred) locale = preferred;
    return locale.starts_with("nl") ? "nl" : "en";
  }
  return "en";
}

/// Chosen before anything can go wrong, so that what goes wrong is said in it: --lang, else the configuration, else the
/// locale.
std::string language(const Words& words) {
  if (auto asked = early(words, "--lang")) return *asked;
  if (auto configured = configured_language(words)) return *configured;
  return locale_language();
}

Exit run_verb(Line line) {
  const auto* row = find_verb(line.verb);
  if (!row && is_verb(line.verb)) {
    print_subverbs(line.verb, line.help);
    return line.help ? Exit::Done : Exit::Usage;
  }
  if (!row) run_unknown(std::move(line));
  auto verb = row->make();
  OptionList options;
  verb->declare(options);
  GlobalOptions globals;
  globals.declare(options);
  if (line.help) {
    print_help(*row, options);
    return Exit::Done;
  }
  Inputs inputs;
  auto comparable = LineParser(options).parse(line.verb, options, std::move(line.rest), inputs);
  Session session(line.verb, globals, inputs);
  session.line = std::move(comparable);
  if (row->access != Access::None) {
    inputs.never(session.file_path());
    session.file();
  }
  return verb->run(session);
}

Exit run_words(Words words, ErrorStyle& style) {
  if (asks(words, {"--version"})) {
    Output out(std::nullopt, "");
    out.write("mwp " MWP_VERSION "\n");
    out.finish();
    return Exit::Done;
  }
  auto line = take_apart(std::move(words), style);
  if (!line.verb.empty()) return run_verb(std::move(line));
  if (line.help) {
    print_overview(stdout);
    return Exit::Done;
  }
  print_overview(stderr);
  return Exit::Usage;
}

}  // namespace

int run(std::vector<std::string> words) {
  ErrorStyle style = error_style(words);
  try {
    choose_language(language(words), locale_dir());
    prepare_process();
    return static_cast<int>(run_words(std::move(words), style));
  } catch (const Error& error) {
    report(error, style);
    return static_cast<int>(error.exit());
  } catch (const std::bad_alloc&) {
    std::fputs("mwp: error: out of memory\n", stderr);
    return static_cast<int>(Exit::Io);
  } catch (const std::exception&) {
    report(Error(Exit::Bug, "bug", tr("mwp failed in a way it should not"),
                 tr("please report this, with the command line")),
           style);
    return static_cast<int>(Exit::Bug);
  }
}

}  // namespace mwp::cmd
