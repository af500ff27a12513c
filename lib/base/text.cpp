// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <memory>

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp {

namespace {

constexpr std::size_t largest_text = 16U << 20U;

const utf8proc_uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

/// One code point from the front of `text`, which shrinks by it; negative for a bad byte, of which one is taken.
utf8proc_int32_t take(std::string_view& text) {
  utf8proc_int32_t code = -1;
  auto length = utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &code);
  text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
  return length > 0 ? code : -1;
}

bool is_control(utf8proc_int32_t c) {
  return (c >= 0 && c < 0x20) || (c >= 0x7F && c < 0xA0);
}

bool is_invisible(utf8proc_int32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ||
         c == 0x00AD || c == 0x061C || c == 0x180E || c == 0x2028 || c == 0x2029;
}

bool is_space(utf8proc_int32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string mapped(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* out = nullptr;
  auto length = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &out, options);
  std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

template <typename Words>
std::string nearest_of(std::string_view word, const Words& known) {
  auto distance = [&](std::string_view other) {
    std::vector<std::size_t> before_last(other.size() + 1), last(other.size() + 1), row(other.size() + 1);
    for (std::size_t j = 0; j <= other.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= word.size(); ++i) {
      before_last = last;
      last = row;
      row[0] = i;
      for (std::size_t j = 1; j <= other.size(); ++j) {
        row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (word[i - 1] == other[j - 1] ? 0U : 1U)});
        bool swapped = i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1];
        if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    return row[other.size()];
  };
  if (word.size() > 64) return {};
  std::string_view best;
  std::size_t smallest = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const auto& other : known) {
    if (auto edits = distance(other);
        edits < smallest && edits < std::max(word.size(), std::string_view(other).size())) {
      smallest = edits;
      best = other;
    }
  }
  return std::string(best);
}

/// How many characters at its start are those of ASCII that are shown as they are: most of most texts.
std::size_t plain_start(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && text[i] >= ' ' && text[i] < 0x7F) ++i;
  return i;
}

void escape(std::string& out, utf8proc_int32_t c) {
  if (c < 0x20) {
    out += '^';
    out += static_cast<char>(c + 0x40);
  } else {
    out += c == 0x7F ? "^?" : fmt::format("<U+{:04X}>", c);
  }
}

}  // namespace

std::optional<std::size_t> bad_utf8(std::string_view text) {
  auto rest = text.substr(plain_start(text));
  while (!rest.empty()) {
    auto offset = text.size() - rest.size();
    auto c = take(rest);
    if (c <= 0 || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return offset;
  }
  return std::nullopt;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) {
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return folded;
  }
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE));
}

std::size_t width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t columns = 0;
  while (!text.empty()) {
    auto c = take(text);
    columns += c < 0 ? 1U : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)));
  }
  return columns;
}

std::string_view clip(std::string_view text, std::size_t columns) {
  auto rest = text;
  std::size_t used = 0;
  while (!rest.empty()) {
    auto offset = text.size() - rest.size();
    auto c = take(rest);
    used += c < 0 ? 1U : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)));
    if (used > columns) return text.substr(0, offset);
  }
  return text;
}

bool has_hidden(std::string_view text) {
  text.remove_prefix(plain_start(text));
  while (!text.empty()) {
    auto c = take(text);
    if (c < 0 || is_control(c) || is_invisible(c)) return true;
  }
  return false;
}

std::string printable(std::string_view text, bool lines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    if (auto plain = plain_start(text); plain > 0) {
      out += text.substr(0, plain);
      text.remove_prefix(plain);
      continue;
    }
    auto before = text;
    auto c = take(text);
    auto taken = before.substr(0, before.size() - text.size());
    if (c < 0) {
      out += fmt::format("\\x{:02X}", static_cast<unsigned char>(taken.front()));
    } else if (c == '\n' || c == '\t') {
      out += lines ? static_cast<char>(c) : ' ';
    } else if (is_control(c) || is_invisible(c)) {
      if (c != '\r' || text.empty() || text.front() != '\n') escape(out, c);
    } else {
      out += taken;
    }
  }
  return out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (auto rest = text; !rest.empty();) {
    auto at = text.size() - rest.size();
    auto c = take(rest);
    auto category = c < 0 ? UTF8PROC_CATEGORY_CN : utf8proc_category(c);
    bool letter_or_digit = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
    auto end = letter_or_digit ? text.size() - rest.size() : at;
    if ((!letter_or_digit || rest.empty()) && end > begin) words.push_back(text.substr(begin, end - begin));
    if (!letter_or_digit) begin = text.size() - rest.size();
  }
  return words;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    auto rest = text;
    if (!is_space(take(rest))) break;
    text = rest;
  }
  while (!text.empty()) {
    auto start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    auto last = text.substr(start);
    if (!is_space(take(last))) break;
    text = text.substr(0, start);
  }
  return text;
}

std::string free_text(std::string_view text, std::string_view what) {
  if (text.size() > largest_text) {
    throw InputError("text-too-long", msg("{}: the text is longer than 16 MB", what), tr("store it as a document"));
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // a byte order mark is no text
  if (auto offset = bad_utf8(text)) {
    throw InputError("bad-utf8", msg("{}: the text is not valid UTF-8 at byte {}", what, *offset),
                     tr("save it as UTF-8 without NUL bytes"));
  }
  auto kept = trim(text);
  if (kept.empty()) throw InputError("empty", msg("{}: empty", what), tr("give it a value, or leave it out"));
  return nfc(kept);
}

std::string plain_text(std::string_view text, std::string_view what) {
  auto kept = free_text(text, what);
  if (has_hidden(kept)) {
    throw InputError("hidden-characters", msg("{}: holds a control or invisible character", what),
                     tr("type it again as plain text on one line"));
  }
  return kept;
}

bool mixes_scripts(std::string_view text) {
  bool latin = false;
  bool other = false;
  while (!text.empty()) {
    auto c = take(text);
    latin = latin || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
    other = other || (c >= 0x370 && c <= 0x52F);
  }
  return latin && other;
}

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
  return nearest_of(word, known);
}
std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  return nearest_of(word, known);
}

std::string join(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const auto& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<long> parse_number(std::string_view text, long smallest, long largest) {
  if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
  long number = 0;
  auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < smallest || number > largest)
    return std::nullopt;
  return number;
}

}  // namespace mwp
