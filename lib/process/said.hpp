// SPDX-License-Identifier: EUPL-1.2
// What a stored event said, read back as what a process function takes; with the values that a correction changes in
// its place. Changed values are as people type them: a number, a date.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "casefile/event.hpp"

namespace mwp::process {

/// A key as it stands in an event, however its dashes were typed.
std::string with_underscores(std::string key);

class Said {
 public:
  using Changes = std::vector<std::pair<std::string, std::string>>;
  /// Keys with dashes are read as with underscores.
  Said(const casefile::Event& event, const Changes& changes);

  /// Empty where nothing was said.
  std::string text(const std::string& key);
  std::optional<std::string> maybe(const std::string& key);
  /// A list is changed by telling its key more than once.
  std::vector<std::string> texts(const std::string& key);
  /// Throw InputError for a changed value of another shape.
  std::optional<Date> date(const std::string& key);
  Date date_or(const std::string& key, Date otherwise);
  std::optional<int> number(const std::string& key);
  bool flag(const std::string& key);
  /// An amount: stored in cents, changed in euros.
  std::int64_t cents(const std::string& key);
  std::string word(const std::string& key, std::span<const std::string_view> words);
  /// A list of words, with commas or by telling its key more than once.
  std::vector<std::string> words(const std::string& key, std::span<const std::string_view> known);
  std::optional<std::string> maybe_word(const std::string& key, std::span<const std::string_view> words);
  /// A provider as it was typed: its AGB code, else its name.
  std::string provider();

  /// Why it was recorded, or what a correction makes of that.
  std::string because();
  /// Throws InputError for a change of a key that nothing asked for, naming those that were.
  void done() const;

 private:
  const std::vector<std::string>* changed(const std::string& key);
  Value value(const std::string& key);
  void refuse(const std::string& key, const std::string& expected) const;

  const casefile::Event& m_event;
  std::map<std::string, std::vector<std::string>, std::less<>> m_changed;
  std::set<std::string, std::less<>> m_asked;
};

}  // namespace mwp::process
