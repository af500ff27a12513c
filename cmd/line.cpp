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

/// Where the next word stands, from `at` on, that is no option nor the value of a global one; behind the last if there
/// is none before "--".
std::size_t next_word(const Words& words, std::size_t at, bool global_only) {
  for (; at < words.size() && words[at] != "--"; ++at) {
    if (words[at].size() < 2 || words[at][0] != '-') return at;
    if (global_only) check_global(words[at]);
    at += takes_value(words[at]) ? 1 : 0;
  }
  return words.size();
}

std::string take(Words& words, std::size_t at) {
  auto place = words.begin() + static_cast<std::ptrdiff_t>(at);
  auto word = std::move(*place);
  words.erase(place);
  return word;
}

[[noreturn]] void unknown_subverb(const std::string& verb, const std::string& sub) {
  auto subs = subverbs(verb);
  auto near = nearest(sub, subs);
  throw UsageError("unknown-verb", msg("'{}' is not a verb of 'mwp {}'", printable(sub), verb),
                   near.empty() ? msg("one of: {}", join(subs)) : msg("did you mean '{}'?", near));
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
  auto at = next_word(words, 0, true);
  bool any = at < words.size();
  bool unknown = any && !is_verb(words[at]);
  if (unknown) refuse_bsn(words);  // before an unknown word is told
  if (any) line.verb = take(words, at);
  if (!unknown) style.verb = line.verb;
  while (has_subverbs(line.verb)) {
    auto below = next_word(words, at, false);
    if (below == words.size()) break;
    auto longer = line.verb + " " + words[below];
    if (!is_verb(longer)) {
      if (find_verb(line.verb)) break;
      refuse_bsn(words);
      unknown_subverb(line.verb, words[below]);
    }
    line.verb = std::move(longer);
    take(words, below);
    at = below;
  }
  if (find_verb(line.verb)) style.verb = line.verb;
  refuse_bsn(words);
  line.help = asks(words, {"--help", "-h"});
  auto behind = words.begin() + static_cast<std::ptrdiff_t>(unknown ? at : 0);
  line.before.assign(words.begin(), behind);
  words.erase(words.begin(), behind);
  line.rest = std::move(words);
  return line;
}

}  // namespace mwp::cmd
