// SPDX-License-Identifier: EUPL-1.2
// Options and operands: what a verb declares, and how a typed value becomes what the verb works with.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "domain/identifiers.hpp"

namespace mwp::cmd {

using Target =
    std::variant<bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*, Date*,
                 std::optional<Date>*, std::optional<int>*, domain::CaseNumber*, std::vector<domain::CaseNumber>*,
                 std::optional<domain::CaseNumber>*, domain::EventId*, std::vector<domain::EventId>*>;

/// One option or operand. The setters declare what must hold across options; the parser checks it. Names are literals:
/// a batch declares the options of a verb anew for each line.
struct Option {
  std::string_view name;  ///< "--to", "-f,--file", or the operand's own name: "CASE"
  std::string metavar;
  const char* help = "";
  Target target;
  bool operand = false;
  bool is_required = false;
  bool is_text = false;                     ///< long or private text: also --X-from FILE|-
  bool is_global = false;                   ///< or of output: no part of what --key compares
  bool is_list = false;                     ///< one value may hold several, separated by commas
  std::span<const std::string_view> words;  ///< the value must be one of these
  std::vector<std::string_view> needed;
  std::vector<std::string_view> excluded;
  int smallest = 0, largest = 1'000'000;

  Option& required() { return is_required = true, *this; }
  Option& text() { return is_text = true, *this; }
  Option& global() { return is_global = true, *this; }
  Option& list() { return is_list = true, *this; }
  Option& one_of(std::span<const std::string_view> known) { return words = known, *this; }
  Option& needs(const char* other) { return needed.push_back(other), *this; }
  Option& excludes(const char* other) { return excluded.push_back(other), *this; }
  Option& range(int low, int high) { return smallest = low, largest = high, *this; }

  /// --to, of "-t,--to"
  std::string_view long_name() const;
  /// --text-from, of "--text"
  std::string text_from() const;
  bool is_flag() const { return std::holds_alternative<bool*>(target); }
  bool takes_many() const;
  /// Puts one value where it belongs, converted and checked. Throws UsageError or InputError that names the option.
  void assign(const std::string& value) const;
};

class OptionList {
 public:
  OptionList() { m_options.reserve(many); }

  /// What is given back is for the setters, at once. An option with a value, or a flag when the target is a bool.
  /// `metavar`: RUNG, DATE, FILE …
  Option& option(const char* name, std::string metavar, Target target, const char* help);
  Option& flag(const char* name, bool& target, const char* help) { return option(name, "", &target, help); }
  /// A positional value. A vector takes one or more.
  Option& operand(const char* name, Target target, const char* help);
  /// One of a group of options must be given.
  void one_required(std::vector<std::string_view> names) { m_one_of.push_back(std::move(names)); }
  /// Marks an option that a shared group declared as required here.
  void require(std::string_view name);

  const std::vector<Option>& all() const { return m_options; }
  const std::vector<std::vector<std::string_view>>& groups() const { return m_one_of; }
  std::vector<std::string> names() const;
  void clear() {
    m_options.clear();
    m_one_of.clear();
  }

 private:
  static constexpr std::size_t many = 32;  ///< more options than most verbs have
  std::vector<Option> m_options;
  std::vector<std::vector<std::string_view>> m_one_of;
};

}  // namespace mwp::cmd
