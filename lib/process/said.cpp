// SPDX-License-Identifier: EUPL-1.2
#include "process/said.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/money.hpp"

namespace mwp::process {

std::string with_underscores(std::string key) {
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

Said::Said(const casefile::Event& event, const Changes& changes) : m_event(event) {
  for (const auto& [typed, text] : changes) {
    auto key = with_underscores(typed);
    m_changed[key].push_back(text.empty() ? std::string() : free_text(text, key));
  }
}

const std::vector<std::string>* Said::changed(const std::string& key) {
  m_asked.insert(key);
  auto found = m_changed.find(key);
  return found == m_changed.end() ? nullptr : &found->second;
}

Value Said::value(const std::string& key) {
  const auto* texts = changed(key);
  if (!texts) return m_event.data()[key];
  if (texts->size() > 1) refuse(key, tr("one value"));
  return texts->front().empty() ? Value() : Value(texts->front());
}

void Said::refuse(const std::string& key, const std::string& expected) const {
  throw InputError("bad-value", msg("{}: '{}' does not fit", key, join(m_changed.find(key)->second)),
                   msg("expected: {}", expected));
}

std::string Said::text(const std::string& key) {
  return value(key).text();
}

std::optional<std::string> Said::maybe(const std::string& key) {
  auto said = value(key);
  return said.is_text() ? std::optional(said.text()) : std::nullopt;
}

std::vector<std::string> Said::texts(const std::string& key) {
  const auto* texts = changed(key);
  if (!texts) return m_event.data()[key].texts();
  return texts->size() == 1 && texts->front().empty() ? std::vector<std::string>() : *texts;
}

std::optional<Date> Said::date(const std::string& key) {
  auto said = value(key);
  if (said.is_text() && !said.date()) refuse(key, tr("a day as YYYY-MM-DD"));
  return said.date();
}

Date Said::date_or(const std::string& key, Date otherwise) {
  return date(key).value_or(otherwise);
}

std::optional<int> Said::number(const std::string& key) {
  auto said = value(key);
  if (said.is_null()) return std::nullopt;
  if (!said.is_text()) return static_cast<int>(said.number());
  auto number = parse_number(said.text(), 1, 1'000'000'000);
  if (!number) refuse(key, tr("a number from 1"));
  return static_cast<int>(*number);
}

bool Said::flag(const std::string& key) {
  auto said = value(key);
  if (!said.is_text()) return said.flag();
  if (said.text() != "ja" && said.text() != "nee") refuse(key, "ja, nee");
  return said.text() == "ja";
}

std::int64_t Said::cents(const std::string& key) {
  const auto& said = value(key);
  return said.is_text() ? domain::parse_euros(said.text(), key) : said.number();
}

std::string Said::word(const std::string& key, std::span<const std::string_view> words) {
  auto said = text(key);
  bool known = std::find(words.begin(), words.end(), said) != words.end();
  if (!known && m_changed.contains(key)) refuse(key, join({words.begin(), words.end()}));
  return said;
}

std::vector<std::string> Said::words(const std::string& key, std::span<const std::string_view> known) {
  std::vector<std::string> said;
  for (const auto& text : texts(key)) {
    for (auto& word : split(text, ',')) said.push_back(std::move(word));
  }
  bool fit = !said.empty() && std::all_of(said.begin(), said.end(), [&](const std::string& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
  });
  if (!fit && m_changed.contains(key)) refuse(key, join({known.begin(), known.end()}));
  return said;
}

std::optional<std::string> Said::maybe_word(const std::string& key, std::span<const std::string_view> words) {
  return value(key).is_null() ? std::nullopt : std::optional(word(key, words));
}

std::string Said::provider() {
  auto said = value("provider");
  if (said.is_text()) return said.text();
  return said["agb"].is_text() ? said["agb"].text() : said["name"].text();
}

std::string Said::because() {
  return changed("because") ? value("because").text() : m_event.because();
}

void Said::done() const {
  for (const auto& [key, changed] : m_changed) {
    if (m_asked.contains(key)) continue;
    std::vector<std::string> known(m_asked.begin(), m_asked.end());
    auto near = nearest(key, known);
    throw InputError("unknown-key", msg("'{}' is no key of an event of kind {}", key, m_event.kind),
                     near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
  }
}

}  // namespace mwp::process
