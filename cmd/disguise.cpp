// SPDX-License-Identifier: EUPL-1.2
#include "cmd/disguise.hpp"

namespace mwp::cmd {

Disguise::Disguise(const OptionList& options) {
  for (auto& name : options.names()) m_names.insert(std::move(name));
  for (const auto& option : options.all()) {
    auto comma = option.name.find(',');
    if (option.operand || comma == std::string_view::npos) continue;
    auto name = option.name.substr(0, comma);
    m_names.emplace(name);
    if (!option.is_flag()) m_short_valued.emplace(name);
  }
}

/// "-fFILE": a short option that takes a value, and the value behind it.
bool Disguise::is_glued(const std::string& word) const {
  return word.size() > 2 && word[1] != '-' && m_short_valued.contains(word.substr(0, 2));
}

Disguised Disguise::disguise(std::vector<std::string> words) const {
  Disguised line;
  line.values.reserve(words.size());
  auto hide = [&line](std::string_view in_its_place, std::string text) {
    line.shape.append(in_its_place).append(std::to_string(line.values.size())) += '\n';
    line.values.push_back(std::move(text));
  };
  auto show = [&line](std::string_view name) { line.shape.append(name) += '\n'; };
  bool operands_only = false;
  for (auto& word : words) {
    bool operand = operands_only || word.size() < 2 || word[0] != '-';
    if (operand) {
      hide(value, std::move(word));
    } else if (word == "--") {
      operands_only = true;
    } else if (auto equals = word.find('='); word[1] == '-' && equals != std::string::npos) {
      auto name = word.substr(0, equals);
      m_names.contains(name) ? show(name) : hide(unknown_option, name);
      hide(value, word.substr(equals + 1));
    } else if (is_glued(word)) {
      show(word.substr(0, 2));
      hide(value, word.substr(2));
    } else if (m_names.contains(word)) {
      show(word);
    } else {
      hide(unknown_option, std::move(word));
    }
  }
  return line;
}

std::size_t number_of(const std::string& word) {
  return static_cast<std::size_t>(std::stoul(word.substr(Disguise::value.size())));
}

}  // namespace mwp::cmd
