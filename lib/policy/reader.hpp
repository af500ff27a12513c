// SPDX-License-Identifier: EUPL-1.2
// Reads a document key by key and says precisely what is wrong: file, line, key, what was expected, the nearest known
// name. A key that nobody asked for is an error, so that a misspelt rule never switches itself off.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/value.hpp"

namespace mwp::policy {

/// A document, and over it what the user's own file says, merged key by key.
struct Document {
  Value root;
  std::string name;
  Value own;             ///< the user's file as it is, to know where a value came from
  std::string own_name;  ///< empty: no such file
  std::string bytes;     ///< of the files as they are, for digests
};

class Reader {
 public:
  explicit Reader(const Document& document);

  bool has(std::string_view key);
  /// True for a text of white space alone: a key left open on a form.
  bool blank(std::string_view key);
  /// One line of plain text; required.
  std::string text(std::string_view key);
  std::optional<std::string> maybe_text(std::string_view key);
  /// Text of any length and number of lines.
  std::optional<std::string> maybe_prose(std::string_view key);
  /// One of `words`, or an InputError with the nearest one.
  std::string word(std::string_view key, std::span<const std::string_view> words);
  bool flag(std::string_view key, bool otherwise);
  int number(std::string_view key, int smallest, int largest);
  std::optional<Date> maybe_date(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  /// A list of texts, or one text standing for a list of one.
  std::vector<std::string> text_or_texts(std::string_view key);
  std::vector<Date> dates(std::string_view key);
  /// The sub-table `key`; an empty one where there is none.
  Reader table(std::string_view key);
  /// The named sub-tables of `key`, such as [rule.consent], in their order.
  std::vector<std::pair<std::string, Reader>> tables(std::string_view key);
  /// The members of this table that are texts, in their order.
  std::vector<std::pair<std::string, std::string>> entries();

  /// To be called when all has been read: throws for the first key that is not known.
  void done() const;

  /// An InputError about `key`: "in 'x.toml', line 6, key 'a.b': …".
  [[noreturn]] void fail(std::string_view key, const std::string& text, const std::string& hint = {}) const;

 private:
  Reader(const Document& document, const Value& table, std::string path);
  const Value* take(std::string_view key);
  std::string checked(std::string_view key, const Value& value, bool prose) const;
  std::string dotted(std::string_view key) const;

  const Document* m_document;
  const Value* m_table;
  std::string m_path;
  std::vector<std::string> m_known;
};

}  // namespace mwp::policy
