// SPDX-License-Identifier: EUPL-1.2
#include "policy/codes.hpp"

#include <algorithm>
#include <cctype>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "policy/reader.hpp"

namespace mwp::policy {

namespace {

/// A zorgprofiel taken apart: VG7 is {VG, 7, }, VV9A is {VV, 9, A}; with the number first (7VG, 9VVA) the letters stay
/// together.
struct Profile {
  std::string letters, digits, suffix;
};

/// GGZ before a profile letter is left out, and so is ZZP before anything.
std::optional<Profile> take_profile_apart(std::string_view written) {
  std::string text;
  for (char c : written) {
    auto upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    bool known = (upper >= 'A' && upper <= 'Z') || (upper >= '0' && upper <= '9');
    if (known) text += upper;
    if (!known && c != ' ' && c != '-') return std::nullopt;
  }
  if (text.starts_with("ZZP") && text.size() > 4) text.erase(0, 3);
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  Profile profile;
  bool number_first = !text.empty() && is_digit(text[0]);
  auto at = text.begin();
  auto take = [&](std::string& part, bool digits) {
    while (at != text.end() && is_digit(*at) == digits) part += *at++;
  };
  if (!number_first) take(profile.letters, false);
  take(profile.digits, true);
  take(number_first ? profile.letters : profile.suffix, false);
  for (auto* part : {&profile.letters, &profile.suffix}) {
    if (part->starts_with("GGZ")) part->erase(0, 3);
    if (part->ends_with("GGZ")) part->erase(part->size() - 3);
  }
  return at == text.end() && !profile.digits.empty() ? std::optional(profile) : std::nullopt;
}

bool same_profile(const Profile& written, const Profile& printed) {
  return written.digits == printed.digits && written.letters + written.suffix == printed.letters + printed.suffix &&
         (written.suffix.empty() || written.suffix == printed.suffix);
}

CodeList read_table(Reader& reader, std::string_view table) {
  CodeList list;
  for (auto& [id, entry] : reader.tables(table)) {
    Code code;
    code.code = id;
    code.name = entry.text("name");
    code.text = entry.maybe_text("text").value_or("");
    code.valid_from = entry.maybe_date("valid_from");
    code.valid_until = entry.maybe_date("valid_until");
    code.classifications = entry.texts("classifications");
    entry.done();
    list.codes.push_back(std::move(code));
  }
  return list;
}

}  // namespace

const Code* CodeList::find(std::string_view code) const {
  auto it = std::find_if(codes.begin(), codes.end(), [&](const Code& item) { return item.code == code; });
  return it == codes.end() ? nullptr : &*it;
}

const Code* find_zorgprofiel(const CodeList& list, std::string_view written) {
  if (const auto* code = list.find(written)) return code;
  for (const auto& item : list.codes) {
    if (fold(item.name) == fold(written)) return &item;
  }
  auto wanted = take_profile_apart(written);
  if (!wanted) return nullptr;
  auto it = std::find_if(list.codes.begin(), list.codes.end(), [&](const Code& item) {
    auto printed = take_profile_apart(item.name);
    return printed && same_profile(*wanted, *printed);
  });
  return it == list.codes.end() ? nullptr : &*it;
}

const std::vector<std::pair<std::string, std::string>>& Lists::list(std::string_view name) const {
  static const std::vector<std::pair<std::string, std::string>> none;
  auto it = std::find_if(lists.begin(), lists.end(), [&](const auto& item) { return item.first == name; });
  return it == lists.end() ? none : it->second;
}

bool Lists::has(std::string_view name, std::string_view code) const {
  const auto& entries = list(name);
  return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == code; });
}

std::string Lists::describe(std::string_view name, std::string_view code) const {
  for (const auto& [key, description] : list(name)) {
    if (key == code) return description;
  }
  return std::string(code);
}

void Lists::require(std::string_view name, std::string_view code, std::string_view what) const {
  if (has(name, code)) return;
  std::vector<std::string> known;
  for (const auto& entry : list(name)) known.push_back(entry.first);
  auto near = nearest(code, known);
  throw InputError("unknown-code", msg("{}: '{}' is not in the list '{}'", what, code, name),
                   near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near))
      .at(std::string(what));
}

CodeList read_codes(const Document& document) {
  Reader reader(document);
  auto list = read_table(reader, "code");
  reader.has("classification");
  reader.done();
  return list;
}

CodeList read_classifications(const Document& document) {
  Reader reader(document);
  return read_table(reader, "classification");
}

Lists read_lists(const Document& document) {
  Reader reader(document);
  Lists lists;
  for (const auto& [name, value] : document.root.members()) {
    lists.lists.emplace_back(name, reader.table(name).entries());
  }
  reader.done();
  return lists;
}

}  // namespace mwp::policy
