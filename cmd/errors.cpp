// SPDX-License-Identifier: EUPL-1.2
#include "cmd/errors.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/message.hpp"
#include "base/text.hpp"
#include "process/rules.hpp"
#include "render/dutch.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

namespace {

using process::RefusedByRule;

/// `reason`: the word that stands for it.
std::string lift(const policy::Rule& rule, const char* reason = "REASON") {
  return rule.overridable ? rule.id + "=" + reason : std::string();
}

std::string rule_lines(const RefusedByRule::Item& item) {
  const auto& rule = item.rule;
  auto text = fmt::format("  {}: {}\n", rule.id, rule.text);
  if (!item.missing.empty()) text += fmt::format("    {}: {}\n", tr("concerns"), join(item.missing));
  text += fmt::format("    {}: {}\n    {}: {} — {}\n", tr("source"), rule.source, tr("who"), rule.who, rule.todo);
  if (rule.overridable) text += fmt::format("    {}: --override '{}'\n", tr("lifted by"), lift(rule, tr("REASON")));
  return text;
}

std::string to_fit(const std::string& text) {
  struct winsize size {};
  if (isatty(2) == 0 || ioctl(2, TIOCGWINSZ, &size) != 0 || size.ws_col < 40) return text;
  std::string out;
  for (const auto& line : split(text, '\n')) {
    auto indent = std::min(line.find_first_not_of(' '), line.size());
    std::string margin(indent, ' ');
    for (const auto& part : render::wrap(line.substr(indent), size.ws_col - indent)) out += margin + part + "\n";
  }
  out.pop_back();
  return out;
}

std::string in_lines(const Error& error, const ErrorStyle& style) {
  auto text = fmt::format("mwp{}{}: {}: {}\n", style.verb.empty() ? "" : " ", style.verb, tr("error"), error.what());
  if (const auto* refused = dynamic_cast<const RefusedByRule*>(&error)) {
    for (const auto& item : refused->items()) text += rule_lines(item);
  }
  if (!error.hint().empty()) text += fmt::format("{}: {}\n", tr("hint"), error.hint());
  return text;
}

std::string in_json(const Error& error) {
  render::StringSink sink;
  {
    render::Json json(sink);
    json.begin_object().key("error");
    error_object(error, json);
    json.end_object().newline();
  }
  return sink.text;
}

}  // namespace

void error_object(const Error& error, render::Json& json) {
  json.begin_object();
  json.field("id", error.id()).field("exit", static_cast<int>(error.exit())).text_or_null("where", error.where());
  json.key("rules").begin_array();
  if (const auto* refused = dynamic_cast<const RefusedByRule*>(&error)) {
    for (const auto& [rule, missing] : refused->items()) {
      json.begin_object()
          .field("rule", rule.id)
          .field("text", rule.text)
          .field("source", rule.source)
          .field("who", rule.who);
      json.field("todo", rule.todo).field("missing", missing).text_or_null("override", lift(rule)).end_object();
    }
  }
  json.end_array().field("text", std::string(error.what())).text_or_null("hint", error.hint()).end_object();
}

ErrorStyle error_style(const std::vector<std::string>& words) {
  ErrorStyle style;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    style.json = style.json || words[i] == "--format=json" ||
                 (words[i] == "--format" && i + 1 < words.size() && words[i + 1] == "json");
  }
  return style;
}

void write_message(const std::string& lines) {
  std::fputs(domain::hide_bsn(to_fit(printable(lines, true))).c_str(), stderr);
}

void report(const Error& error, const ErrorStyle& style) {
  std::fflush(stdout);
  if (!style.json) return write_message(in_lines(error, style));
  std::fputs(domain::hide_bsn(in_json(error)).c_str(), stderr);
}

}  // namespace mwp::cmd
