// SPDX-License-Identifier: EUPL-1.2
#include "cmd/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/disguise.hpp"

namespace mwp::cmd {

namespace {

const std::string no_value;

[[noreturn]] void wrong(const char* id, const std::string& text, const std::string& hint = {}) {
  throw UsageError(id, text, hint);
}

/// One value of an option or operand, or a flag.
struct Given {
  std::size_t index;  ///< of the option, in its list
  const Option* option;
  std::string_view name;  ///< as declared; ends in -from for a text out of a file
  bool from_file = false;
  std::optional<std::size_t> value;  ///< its number in the line
};

/// What CLI11 makes of a line: it sees no values, so this holds for each line of the same shape.
struct Routed {
  std::string shape;
  std::vector<Given> given;
  std::vector<std::string> left;  ///< operands, and options that it does not know
};

}  // namespace

/// The options as CLI11 has them. Operands come back from it as what is left, and are dealt out in their order.
class LineParser::Impl {
 public:
  explicit Impl(OptionList options) : m_options(std::move(options)), m_disguise(m_options) {
    m_app.set_help_flag();
    m_app.allow_extras();
    std::size_t index = 0;
    for (const auto& option : m_options.all()) {
      if (!option.operand) add(index, option, std::string(option.name), false);
      if (!option.operand && option.is_text) add(index, option, option.text_from(), true);
      ++index;
    }
  }

  const OptionList& options() const { return m_options; }
  Disguised disguise(std::vector<std::string> words) const { return m_disguise.disguise(std::move(words)); }

  std::vector<Given> run(const Disguised& line) {
    if (line.shape != m_routed.shape) m_routed = route(line.shape);
    auto given = m_routed.given;
    deal_out(m_routed.left, line, given);
    return given;
  }

 private:
  struct Entry {
    std::size_t index;
    const Option* option;
    std::string name;
    bool from_file;
    bool flag = false;
    std::vector<std::string> words;
    CLI::Option* cli = nullptr;
  };

  void add(std::size_t index, const Option& option, const std::string& name, bool from_file) {
    auto declared = name.substr(name.find(',') + 1);
    auto entry = std::make_unique<Entry>(Entry{index, &option, declared, from_file, false, {}, nullptr});
    if (option.is_flag()) {
      entry->cli = m_app.add_flag(name, entry->flag)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    } else {
      entry->cli = m_app.add_option(name, entry->words)->expected(1)->allow_extra_args(false);
      if (option.takes_many()) entry->cli->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    m_entries.push_back(std::move(entry));
  }

  Routed route(const std::string& shape) {
    auto words = split(shape, '\n');
    words.pop_back();
    try {
      m_app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::ParseError& error) {
      explain(error);
    }
    Routed routed{shape, {}, m_app.remaining()};
    for (const auto& entry : m_entries) {
      if (entry->cli->count() == 0) continue;
      Given one{entry->index, entry->option, entry->name, entry->from_file, {}};
      if (entry->option->is_flag()) routed.given.push_back(one);
      for (const auto& word : entry->words) {
        if (!word.starts_with(Disguise::value)) missing_value(entry->name);  // CLI11 took the next option for the value
        one.value = number_of(word);
        routed.given.push_back(one);
      }
    }
    return routed;
  }

  using Word = std::vector<std::string>::const_iterator;

  /// An optional case number before other operands takes only what is one.
  bool passes_over(const Option& option, Word word, const Disguised& line, Word end) const {
    bool optional_case =
        std::holds_alternative<std::optional<domain::CaseNumber>*>(option.target) && !option.is_required;
    if (!optional_case || word == end || (*word)[0] == '-') return false;
    const auto& all = m_options.all();
    bool others =
        std::any_of(all.begin(), all.end(), [&](const auto& other) { return other.operand && &other != &option; });
    return others && !domain::CaseNumber::parse(line.values[number_of(*word)]);
  }

  void deal_out(const std::vector<std::string>& left, const Disguised& line, std::vector<Given>& all) const {
    auto word = left.begin();
    for (std::size_t index = 0; index < m_options.all().size(); ++index) {
      const auto& option = m_options.all()[index];
      if (!option.operand || passes_over(option, word, line, left.end())) continue;
      bool more = true;
      for (; more && word != left.end() && (*word)[0] != '-'; ++word, more = option.takes_many())
        all.push_back({index, &option, option.name, false, number_of(*word)});
    }
    if (word == left.end()) return;
    if ((*word)[0] == '-') {
      const auto& option = line.values[number_of(word->substr(2))];
      auto near = nearest(option, m_options.names());
      wrong("unknown-option", msg("unknown option '{}'", printable(clip(option, 60))),
            near.empty() ? tr("see --help") : msg("did you mean '{}'?", near));
    }
    auto value = line.values[number_of(*word)];
    wrong("needless-operand", msg("unexpected '{}'", printable(clip(value, 60))),
          tr("quote a text of several words; see --help"));
  }

  [[noreturn]] static void missing_value(const std::string& name) {
    wrong("missing-value", msg("{}: a value is missing", name),
          tr("a value that starts with '-' is written as --option=-value"));
  }

  [[noreturn]] static void explain(const CLI::ParseError& error) {
    const std::string what = error.what();
    auto name = what.substr(0, what.find_first_of(": "));
    bool missing = what.find("missing") != std::string::npos || what.find("received 0") != std::string::npos;
    if (missing) missing_value(name);
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
      wrong("option-twice", msg("{}: given more than once", name), tr("give it once"));
    }
    wrong("bad-line", msg("the command line can't be read at '{}'", name), tr("see --help"));
  }

  CLI::App m_app;
  OptionList m_options;
  Disguise m_disguise;
  std::vector<std::unique_ptr<Entry>> m_entries;
  Routed m_routed;  ///< the last line
};

namespace {

bool among(const std::vector<Given>& given, std::string_view name) {
  return std::any_of(given.begin(), given.end(), [&](const auto& one) { return one.option->long_name() == name; });
}
bool among(const std::vector<Given>& given, const Option& option) {
  return std::any_of(given.begin(), given.end(), [&](const auto& one) { return one.option == &option; });
}

void check_across(const OptionList& options, const std::vector<Given>& given) {
  for (const auto& one : given) {
    bool both = std::any_of(given.begin(), given.end(), [&](const auto& other) {
      return other.option == one.option && other.from_file != one.from_file;
    });
    if (both) {
      wrong("option-twice", msg("{} and {} exclude each other", one.option->long_name(), one.option->text_from()));
    }
    for (const auto& other : one.option->needed) {
      if (!among(given, other))
        wrong("option-needs", msg("{} goes with {}", one.option->long_name(), other), msg("give {} too", other));
    }
    for (const auto& other : one.option->excluded) {
      if (among(given, other))
        wrong("options-exclude", msg("{} and {} exclude each other", one.option->long_name(), other));
    }
  }
  for (const auto& option : options.all()) {
    if (!option.is_required || among(given, option)) continue;
    wrong("missing-option",
          option.operand ? msg("{} is missing", option.name) : msg("option {} is missing", option.long_name()),
          option.is_text ? msg("give {} TEXT, or {} FILE|-", option.long_name(), option.text_from())
                         : std::string(tr("see --help")));
  }
  for (const auto& group : options.groups()) {
    bool any = std::any_of(group.begin(), group.end(), [&](const auto& name) { return among(given, name); });
    if (!any)
      wrong("missing-option", msg("one of these is missing: {}", join({group.begin(), group.end()})), tr("see --help"));
  }
}

std::string read_text(const Option& option, const std::string& path, Inputs& inputs) {
  auto bytes = inputs.read(path);
  return free_text(bytes, option.text_from());
}

/// The case numbers that come in on standard input, a line each or each ended by NUL.
std::vector<std::string> read_numbers(const Option& option, Inputs& inputs) {
  auto text = inputs.read("-");
  std::replace(text.begin(), text.end(), '\0', '\n');
  std::vector<std::string> numbers;
  for (const auto& line : split(text, '\n')) {
    if (auto number = trim(line); !number.empty()) numbers.emplace_back(number);
  }
  if (!numbers.empty()) return numbers;
  throw InputError("no-case-numbers", msg("{}: no case number came in on standard input", option.name),
                   tr("look at what the command before the pipe gives"));
}

/// `-` in the place of CASE...
bool are_on_stdin(const Option& option, const std::string& value) {
  return option.operand && value == "-" && std::holds_alternative<std::vector<domain::CaseNumber>*>(option.target);
}

const std::string& value_of(const Given& one, const Disguised& line) {
  return one.value ? line.values[*one.value] : no_value;
}

/// Verb and options as typed, sorted, without those that are global or of output; each value with its length before it.
std::string comparable(const std::string& verb, std::vector<Given> given, const Disguised& line) {
  auto sized = [&line](const Given& one) {
    const auto& value = value_of(one, line);
    return std::to_string(value.size()).append(":").append(value);
  };
  std::erase_if(given, [](const Given& one) { return one.option->is_global; });
  std::sort(given.begin(), given.end(),
            [&](const Given& a, const Given& b) { return a.name == b.name ? sized(a) < sized(b) : a.name < b.name; });
  auto form = verb + "\n";
  for (const auto& one : given) {
    if (form.size() > verb.size() + 1) form += '\n';
    form.append(one.name).append("\n").append(sized(one));
  }
  return form;
}

}  // namespace

LineParser::LineParser(OptionList options) : m_impl(std::make_unique<Impl>(std::move(options))) {}
LineParser::LineParser(LineParser&&) noexcept = default;
LineParser::~LineParser() = default;

std::string LineParser::parse(const std::string& verb, const OptionList& targets, std::vector<std::string> words,
                              Inputs& inputs) {
  auto line = m_impl->disguise(std::move(words));
  auto given = m_impl->run(line);
  check_across(m_impl->options(), given);
  for (const auto& one : given) {
    const auto& option = targets.all()[one.index];
    const auto& value = value_of(one, line);
    if (option.is_flag()) {
      *std::get<bool*>(option.target) = true;
    } else if (are_on_stdin(option, value)) {
      for (const auto& number : read_numbers(option, inputs)) option.assign(number);
    } else {
      option.assign(one.from_file ? read_text(option, value, inputs) : value);
    }
  }
  return comparable(verb, std::move(given), line);
}

void refuse_bsn(const std::vector<std::string>& words) {
  bool exempt = false;
  for (const auto& word : words) {
    bool own_value = word.starts_with("--key=") || word.starts_with("--reference=");
    if (!exempt && !own_value && domain::holds_bsn(word)) {
      wrong("bsn-in-line", tr("a BSN stands on the command line, where other users can read it"),
            tr("put it in a form (--from FILE) or give the text with a -from option"));
    }
    exempt = word == "--key" || word == "--reference";
  }
}

}  // namespace mwp::cmd
