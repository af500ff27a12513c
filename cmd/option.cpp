// SPDX-License-Identifier: EUPL-1.2
#include "cmd/option.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::cmd {

namespace {

void check_words(const Option& option, const std::string& name, const std::string& value) {
  if (option.words.empty() || std::find(option.words.begin(), option.words.end(), value) != option.words.end()) return;
  auto near = nearest(value, option.words);
  throw UsageError(
      "unknown-word",
      msg("{}: '{}' is not one of: {}", name, printable(value), join({option.words.begin(), option.words.end()})),
      near.empty() ? std::string() : msg("did you mean '{}'?", near));
}

domain::CaseNumber case_number(const std::string& name, const std::string& value) {
  if (auto number = domain::CaseNumber::parse(value)) return *number;
  throw UsageError("bad-case-number", msg("{}: '{}' is not a case number", name, printable(clip(value, 60))),
                   tr("write it as REGION-YEAR-SEQ, such as 5526-2026-0007"));
}

domain::EventId event_id(const std::string& name, const std::string& value) {
  if (auto id = domain::EventId::parse(value)) return *id;
  throw UsageError("bad-event", msg("{}: '{}' is not an event", name, printable(clip(value, 60))),
                   tr("write it as A57; 'mwp log' shows the events"));
}

int whole_number(const Option& option, const std::string& name, const std::string& value) {
  if (auto number = parse_number(value, option.smallest, option.largest)) return static_cast<int>(*number);
  throw UsageError("bad-number", msg("{}: '{}' is not a whole number from {} to {}", name, printable(value),
                                     option.smallest, option.largest));
}

bool is_path(const Option& option) {
  return option.metavar.starts_with("FILE") || option.metavar == "DIR";
}

/// One value put where it belongs.
class Assign {
 public:
  Assign(const Option& option, const std::string& value)
      : m_option(option), m_name(option.long_name()), m_value(value) {}
  void operator()(bool*) const {}
  void operator()(std::string* target) const { *target = text(m_value); }
  void operator()(std::optional<std::string>* target) const { *target = text(m_value); }
  void operator()(std::vector<std::string>* target) const {
    if (!m_option.is_list) return target->push_back(text(m_value));
    for (const auto& part : split(m_value, ',')) target->push_back(text(part));
  }
  void operator()(Date* target) const { *target = parse_date(m_value, m_name); }
  void operator()(std::optional<Date>* target) const { *target = parse_date(m_value, m_name); }
  void operator()(std::optional<int>* target) const { *target = whole_number(m_option, m_name, m_value); }
  void operator()(domain::CaseNumber* target) const { *target = case_number(m_name, m_value); }
  void operator()(std::optional<domain::CaseNumber>* target) const { *target = case_number(m_name, m_value); }
  void operator()(std::vector<domain::CaseNumber>* target) const { target->push_back(case_number(m_name, m_value)); }
  void operator()(domain::EventId* target) const { *target = event_id(m_name, m_value); }
  void operator()(std::vector<domain::EventId>* target) const { target->push_back(event_id(m_name, m_value)); }

 private:
  std::string text(const std::string& value) const {
    if (is_path(m_option)) return path(value);
    auto kept = m_option.is_text ? free_text(value, m_name) : plain_text(value, m_name);
    check_words(m_option, m_name, kept);
    return kept;
  }
  /// A file name is taken as it is, white space included.
  std::string path(const std::string& value) const {
    if (value.empty()) throw InputError("empty", msg("{}: empty", m_name), tr("give it a value, or leave it out"));
    return value;
  }

  const Option& m_option;
  std::string m_name;
  const std::string& m_value;
};

}  // namespace

bool Option::takes_many() const {
  return std::holds_alternative<std::vector<std::string>*>(target) ||
         std::holds_alternative<std::vector<domain::CaseNumber>*>(target) ||
         std::holds_alternative<std::vector<domain::EventId>*>(target);
}

void Option::assign(const std::string& value) const {
  std::visit(Assign(*this, value), target);
}

std::string_view Option::long_name() const {
  return name.substr(name.find(',') + 1);  // without a comma: npos + 1 is 0
}

std::string Option::text_from() const {
  return std::string(long_name()) + "-from";
}

Option& OptionList::option(const char* name, std::string metavar, Target target, const char* help) {
  auto& option = m_options.emplace_back();
  option.name = name;
  option.metavar = std::move(metavar);
  option.target = target;
  option.help = help;
  return option;
}

Option& OptionList::operand(const char* name, Target target, const char* help) {
  auto& added = option(name, name, target, help);
  added.operand = true;
  return added.required();
}

void OptionList::require(std::string_view name) {
  for (auto& option : m_options) {
    if (option.long_name() == name) option.required();
  }
}

std::vector<std::string> OptionList::names() const {
  std::vector<std::string> names{"--help"};
  for (const auto& option : m_options) {
    if (option.operand) continue;
    names.emplace_back(option.long_name());
    if (option.is_text) names.push_back(option.text_from());
  }
  return names;
}

}  // namespace mwp::cmd
