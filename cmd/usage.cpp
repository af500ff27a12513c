// SPDX-License-Identifier: EUPL-1.2
#include "cmd/usage.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/external.hpp"
#include "cmd/output.hpp"
#include "render/dutch.hpp"

namespace mwp::cmd {

namespace {

/// Help that was asked for is an answer, on stdout like any other; else it is talk.
void say(const std::string& text, std::FILE* stream) {
  if (stream == stderr) {
    std::fputs(text.c_str(), stderr);
    return;
  }
  Output out(std::nullopt, "");
  out.write(text);
  out.finish();
}

constexpr std::size_t indent = 32;
constexpr std::size_t columns = 80;

std::string entry(const std::string& left, const std::string& right) {
  std::string text = "  " + left;
  auto lines = render::wrap(right, columns - indent);
  if (width(text) >= indent - 1) text += "\n";
  for (const auto& line : lines) {
    auto start = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
    auto used = width(std::string_view(text).substr(start));
    text += std::string(used < indent ? indent - used : 0, ' ') + line + "\n";
  }
  return text;
}

std::string usage(const VerbRow& row, const OptionList& options) {
  auto text = fmt::format("{}: mwp {}", tr("usage"), row.name);
  for (const auto& option : options.all()) {
    if (option.operand)
      text += option.is_required ? fmt::format(" {}", option.name) : fmt::format(" [{}]", option.name);
    if (option.operand && option.takes_many()) text += "...";
  }
  for (const auto& option : options.all()) {
    if (!option.operand && option.is_required) text += fmt::format(" {} {}", option.long_name(), option.metavar);
  }
  return text + fmt::format(" [{}]\n", tr("options"));
}

std::string option_entry(const Option& option) {
  auto left = std::string(option.name);
  if (auto comma = left.find(','); comma != std::string::npos) left.insert(comma + 1, " ");
  if (!option.is_flag()) left.append(" ").append(option.metavar);
  if (option.is_text) left += fmt::format(", {} FILE|-", option.text_from());
  std::string help = tr(option.help);
  if (!option.words.empty() && option.metavar.find('|') == std::string::npos) {
    help += ": " + join({option.words.begin(), option.words.end()});
  }
  if (option.takes_many() && !option.is_list) help += fmt::format(" ({})", tr("may be repeated"));
  return entry(left, help);
}

std::string section(const char* title, const OptionList& options, bool global) {
  std::string text;
  for (const auto& option : options.all()) {
    if (!option.operand && option.is_global == global) text += option_entry(option);
  }
  return text.empty() ? text : fmt::format("\n{}:\n{}", title, text);
}

const char* title_of(Group group) {
  switch (group) {
    case Group::Keep:
      return tr("Begin and keep");
    case Group::Record:
      return tr("Record");
    case Group::Look:
      break;
  }
  return tr("Look");
}

std::string summary_of(const std::string& word) {
  auto subs = subverbs(word);
  const auto* row = find_verb(word);
  auto text = row ? std::string(tr(row->summary)) : join(subs);
  return row && !subs.empty() ? text + "; " + join(subs) : text;
}

}  // namespace

void print_overview(std::FILE* stream) {
  auto text = fmt::format("{}: mwp [{}] VERB [{}]\n", tr("usage"), tr("global options"), tr("operands and options"));
  for (auto group : {Group::Keep, Group::Record, Group::Look}) {
    text += fmt::format("\n{}:\n", title_of(group));
    for (const auto& word : first_words()) {
      auto rows = verbs();
      auto in_group = std::any_of(rows.begin(), rows.end(), [&](const VerbRow& row) {
        return row.group == group && row.name.substr(0, row.name.find(' ')) == word;
      });
      if (in_group) text += entry(word, summary_of(word));
    }
  }
  auto programs = external_verbs();
  if (!programs.empty()) text += fmt::format("\n{}:\n", tr("Programs of your own"));
  for (const auto& name : programs) text += entry(name, "mwp-" + name);
  text += fmt::format("\n{}\n", tr("'mwp VERB --help' says more; 'mwp help VERB' opens the manual page."));
  say(text, stream);
}

void print_subverbs(const std::string& word, bool asked) {
  auto text = fmt::format("{}: mwp {} VERB [{}]\n\n", tr("usage"), word, tr("operands and options"));
  for (const auto& sub : subverbs(word)) text += entry(word + " " + sub, tr(find_verb(word + " " + sub)->summary));
  say(text, asked ? stdout : stderr);
}

void print_help(const VerbRow& row, const OptionList& options) {
  auto text = usage(row, options) + fmt::format("\n{}\n", tr(row.summary));
  std::string operands;
  for (const auto& option : options.all()) {
    if (option.operand) operands += entry(std::string(option.name), tr(option.help));
  }
  if (!operands.empty()) text += "\n" + operands;
  text += section(tr("Options"), options, false);
  text += section(tr("Options that every such verb takes"), options, true);
  say(text, stdout);
}

}  // namespace mwp::cmd
