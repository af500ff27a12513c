// SPDX-License-Identifier: EUPL-1.2
#include "cmd/line.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/options/global.hpp"
#include "cmd/verbs.hpp"

namespace mwp::cmd {

namespace {

bool takes_value(const std::string& word) {
  for (const auto* name : {"-f", "--file", "--config", "--actor", "--wait", "--lang", "--color"}) {
    if (word == name) return true;
  }
  return false;
}

/// Before the verb stand global options only; one that belongs to a verb would leave its value looking like the verb.
void check_global(const std::string& word) {
  OptionList options;
  GlobalOptions globals;
  globals.declare(options);
  auto name = word.substr(0, word.find('='));
  auto names = options.names();
  for (const auto* other : {"-f", "-q", "-h", "--version"}) names.emplace_back(other);
  bool glued = name.size() > 2 && name.starts_with("-f");
  if (glued || std::find(names.begin(), names.end(), name) != names.end()) return;
  throw UsageError("unknown-option", msg("unknown option '{}' before the verb", printable(clip(name, 60))),
                   tr("options of a verb stand behind it; see 'mwp --help'"));
}

/// Takes the next word that is no option (nor the value of a global one) out of `rest`, from `at` on.
std::string take_word(Words& rest, std::size_t& at, bool global_only) {
  for (; at < rest.size(); ++at) {
    if (rest[at] == "--") return {};
    if (rest[at].size() > 1 && rest[at][0] == '-') {
      if (global_only) check_global(rest[at]);
      at += takes_value(rest[at]) ? 1 : 0;
      continue;
    }
    auto word = rest[at];
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    return word;
  }
  return {};
}

}  // namespace

bool asks(const Words& words, std::initializer_list<std::string_view> options) {
  auto end = std::find(words.begin(), words.end(), "--");
  return std::any_of(words.begin(), end, [&](const auto& word) {
    return std::find(options.begin(), options.end(), word) != options.end();
  });
}

Line take_apart(Words words, ErrorStyle& style) {
  Line line;
  const auto all = words;
  std::size_t at = 0;
  line.verb = take_word(words, at, true);
  bool unknown = !line.verb.empty() && !is_verb(line.verb);
  if (unknown) {
    refuse_bsn(all);  // before an unknown word is told
  } else {
    style.verb = line.verb;
  }
  while (has_subverbs(line.verb)) {
    auto rest = words;
    auto sub = take_word(rest, at, false);
    if (sub.empty() || !is_verb(line.verb + " " + sub)) {
      if (find_verb(line.verb) || sub.empty()) break;
      refuse_bsn(all);
      auto subs = subverbs(line.verb);
      auto near = nearest(sub, subs);
      throw UsageError("unknown-verb", msg("'{}' is not a verb of 'mwp {}'", printable(sub), line.verb),
                       near.empty() ? msg("one of: {}", join(subs)) : msg("did you mean '{}'?", near));
    }
    line.verb += " " + sub;
    words = std::move(rest);
  }
  if (find_verb(line.verb)) style.verb = line.verb;
  refuse_bsn(all);
  line.help = asks(words, {"--help", "-h"});
  auto behind = words.begin() + static_cast<std::ptrdiff_t>(unknown ? at : 0);
  line.before.assign(words.begin(), behind);
  line.rest.assign(behind, words.end());
  return line;
}

}  // namespace mwp::cmd
