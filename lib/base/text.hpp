// SPDX-License-Identifier: EUPL-1.2
// Text that came from outside: what is accepted, how it is compared, how wide it is, how it is shown safely.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mwp {

/// The byte offset of the first byte that is not well-formed UTF-8 (or is NUL or a noncharacter); nothing when all is
/// well.
std::optional<std::size_t> bad_utf8(std::string_view text);

/// NFC, the form in which text is stored. `text` must be well-formed UTF-8.
std::string nfc(std::string_view text);

/// Case and marks folded away, for searching: `Café` and `cafe` are alike.
std::string fold(std::string_view text);

/// Columns on a terminal.
std::size_t width(std::string_view text);

/// The longest prefix of at most `columns` columns.
std::string_view clip(std::string_view text, std::size_t columns);

/// True when `text` holds a control character, a bidirectional control or a zero-width character: never in names and
/// codes.
bool has_hidden(std::string_view text);

/// Text made safe for a terminal or a pipe: controls as ^[ , hidden characters as <U+202E>, bad bytes as \xFF.
/// Line breaks and tabs stay when `lines`, else they become a space.
std::string printable(std::string_view text, bool lines = false);

/// The runs of letters and digits (Unicode's) in a text, as views into it.
std::vector<std::string_view> words_of(std::string_view text);

/// Without white space (Unicode's included) at both ends.
std::string_view trim(std::string_view text);

/// Free text as it is stored: well-formed, NFC, not blank, at most 16 MB. Throws InputError naming `what`, never the
/// text.
std::string free_text(std::string_view text, std::string_view what);

/// A name, key or code as it is stored: free text of one line without hidden characters. Throws InputError naming
/// `what`.
std::string plain_text(std::string_view text, std::string_view what);

/// True when Latin letters stand beside Cyrillic or Greek ones, as look-alikes do.
bool mixes_scripts(std::string_view text);

/// The known word nearest to a mistyped one (at most 2 edits, or a third of its length); empty when none is near.
std::string nearest(std::string_view word, std::span<const std::string_view> known);
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "a, b, c"
std::string join(const std::vector<std::string>& words, std::string_view separator = ", ");
std::vector<std::string> split(std::string_view text, char separator);

/// A whole decimal number within bounds, plain digits only ("010" is ten); nothing otherwise.
std::optional<long> parse_number(std::string_view text, long smallest, long largest);

}  // namespace mwp
