// SPDX-License-Identifier: EUPL-1.2
#include "cmd/complete.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "base/error.hpp"
#include "base/message.hpp"
#include "cmd/external.hpp"
#include "cmd/verbs.hpp"

namespace mwp::cmd {

namespace {

const Option* find_option(const OptionList& options, const std::string& name) {
  const auto& all = options.all();
  auto it = std::find_if(all.begin(), all.end(), [&](const Option& option) {
    return !option.operand && (option.long_name() == name || option.name.starts_with(name + ",") ||
                               (option.is_text && option.text_from() == name));
  });
  return it == all.end() ? nullptr : &*it;
}

/// The options of one point of the line: global ones, and those of the verb once there is one.
struct Declared {
  explicit Declared(const VerbRow* row) : verb(row ? row->make() : nullptr) {
    if (verb) verb->declare(options);
    globals.declare(options);
  }
  std::unique_ptr<Verb> verb;
  GlobalOptions globals;
  OptionList options;
};

class Line {
 public:
  explicit Line(const std::vector<std::string>& words) : m_declared(std::make_unique<Declared>(nullptr)) {
    for (const auto& word : words) take(word);
  }

  Candidates candidates(const std::string& typed) {
    auto equals = typed.starts_with("--") ? typed.find('=') : std::string::npos;
    if (m_awaiting) return values(*m_awaiting, m_awaiting_name, "", typed);
    if (m_operands_only || typed.empty() || typed[0] != '-') return operands(typed);
    if (equals == std::string::npos) return option_names(typed);
    auto name = typed.substr(0, equals);
    const auto* option = find_option(m_declared->options, name);
    if (!option || option->is_flag()) return {};
    return values(*option, name, name + "=", typed.substr(equals + 1));
  }

 private:
  void take(const std::string& word) {
    if (m_awaiting) {
      keep_global(m_awaiting_name, word);
      m_awaiting = nullptr;
    } else if (m_operands_only || word.size() < 2 || word[0] != '-') {
      take_word(word);
    } else if (word == "--") {
      m_operands_only = true;
    } else {
      take_option(word);
    }
  }

  void take_option(const std::string& word) {
    auto equals = word.find('=');
    auto name = word.substr(0, equals);
    const auto* option = find_option(m_declared->options, name);
    if (!option) return;
    m_given.emplace(option->long_name());
    if (equals != std::string::npos) return keep_global(name, word.substr(equals + 1));
    if (option->is_flag()) return;
    m_awaiting = option;
    m_awaiting_name = name;
  }

  void keep_global(const std::string& name, const std::string& value) {
    if (name == "-f" || name == "--file") m_globals.file = value;
    if (name == "--config") m_globals.config = value;
  }

  void take_word(const std::string& word) {
    const auto* row = m_first.empty() ? find_verb(word) : m_operands > 0 ? nullptr : find_verb(m_first + " " + word);
    if (m_first.empty()) {
      m_first = word;
    } else if (!row || m_second) {
      ++m_operands;
      return;
    } else {
      m_second = true;
    }
    m_row = row;
    m_declared = std::make_unique<Declared>(row);
  }

  Candidates operands(const std::string& typed) {
    Candidates found;
    if (m_first.empty()) {
      for (const auto& word : first_words()) offer(found, typed, word, find_verb(word));
      for (const auto& word : external_verbs()) offer(found, typed, word, nullptr);
      return found;
    }
    if (m_row) found = operand_values(typed);
    if (m_second || m_operands > 0) return found;
    for (const auto& word : subverbs(m_first)) offer(found, typed, word, find_verb(m_first + " " + word));
    return found;
  }

  Candidates operand_values(const std::string& typed) {
    std::size_t left = m_operands;
    for (const auto& option : m_declared->options.all()) {
      if (!option.operand) continue;
      if (left == 0 || option.takes_many()) return values(option, std::string(option.name), "", typed);
      --left;
    }
    return {};
  }

  Candidates option_names(const std::string& typed) {
    Candidates found;
    offer(found, typed, "--help", nullptr);
    for (const auto& option : m_declared->options.all()) {
      auto name = std::string(option.long_name());
      if (option.operand || (m_given.count(name) > 0 && !option.takes_many())) continue;
      offer(found, typed, name, tr(option.help));
      if (option.is_text) offer(found, typed, option.text_from(), tr(option.help));
    }
    return found;
  }

  /// The values that begin with what is typed; of a list, with what stands behind its last comma.
  Candidates values(const Option& option, const std::string& name, std::string before, const std::string& typed) {
    if (option.is_text) return {{}, name.ends_with("-from"), false};
    auto start = option.is_list && typed.find(',') != std::string::npos ? typed.rfind(',') + 1 : 0;
    before += typed.substr(0, start);
    Inputs none;
    Session session("completion", m_globals, none);
    static constexpr VerbRow no_verb{"", Group::Look, "", Access::None, Discloses::Nothing, false, nullptr};
    auto all = values_of(session, m_row ? *m_row : no_verb, option);
    Candidates found{{}, all.files, all.folders};
    for (const auto& value : all.words) {
      if (value.word.starts_with(typed.substr(start))) found.words.push_back({before + value.word, value.meaning});
    }
    return found;
  }

  static void offer(Candidates& found, const std::string& typed, const std::string& word, const char* meaning) {
    if (word.starts_with(typed)) found.words.push_back({word, meaning ? meaning : ""});
  }
  static void offer(Candidates& found, const std::string& typed, const std::string& word, const VerbRow* row) {
    offer(found, typed, word, row ? tr(row->summary) : "");
  }
  static void offer(Candidates& found, const std::string& typed, const std::string& word, std::nullptr_t) {
    offer(found, typed, word, "");
  }

  std::unique_ptr<Declared> m_declared;
  GlobalOptions m_globals{.wait = 0};
  const VerbRow* m_row = nullptr;
  const Option* m_awaiting = nullptr;  ///< whose value comes next
  std::string m_awaiting_name;
  std::string m_first;  ///< the verb, or the first word of one with subverbs
  bool m_second = false;
  bool m_operands_only = false;
  std::size_t m_operands = 0;
  std::set<std::string> m_given;
};

}  // namespace

Candidates complete(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  return Line({words.begin(), words.end() - 1}).candidates(words.back());
}

}  // namespace mwp::cmd
