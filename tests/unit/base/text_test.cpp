// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include "support.hpp"

using namespace mwp;
using test::error_of;
using test::holds;
using namespace std::string_literals;

TEST_CASE("bad_utf8 gives the offset of the first byte that is not well-formed") {
  CHECK_FALSE(bad_utf8(""));
  CHECK_FALSE(bad_utf8("Zoë 't Hart, 5 €, 😀"));
  CHECK(bad_utf8("Jos\xE9") == 3U);            // Latin-1
  CHECK(bad_utf8("ab\x80") == 2U);             // a lone continuation byte
  CHECK(bad_utf8("a\xC3") == 1U);              // cut off
  CHECK(bad_utf8("a\xE2\x82") == 1U);          // cut off
  CHECK(bad_utf8("a\xC0\xAF") == 1U);          // overlong
  CHECK(bad_utf8("a\xE0\x80\xAF") == 1U);      // overlong
  CHECK(bad_utf8("a\xED\xA0\x80") == 1U);      // a surrogate
  CHECK(bad_utf8("a\xF4\x90\x80\x80") == 1U);  // beyond U+10FFFF
  CHECK(bad_utf8("a\xFF") == 1U);
  CHECK(bad_utf8("ab\0c"s) == 2U);            // NUL
  CHECK(bad_utf8("é\xEF\xBF\xBE") == 2U);     // U+FFFE
  CHECK(bad_utf8("é\xEF\xBF\xBF") == 2U);     // U+FFFF
  CHECK(bad_utf8("\xEF\xB7\x90") == 0U);      // U+FDD0
  CHECK(bad_utf8("\xF0\x9F\xBF\xBE") == 0U);  // U+1FFFE
  CHECK_FALSE(bad_utf8("\xEF\xBF\xBD"));      // U+FFFD, the replacement character, is a character
}

TEST_CASE("texts are stored in NFC") {
  CHECK(nfc("Zoe\u0308") == "Zoë");
  CHECK(nfc("Y\u0308") == "Ÿ");
  CHECK(nfc("e\u0301") == "é");
  CHECK(nfc("Zoë") == "Zoë");
  CHECK(nfc("plain") == "plain");
  CHECK(nfc("") == "");
  CHECK(nfc("\u0132") == "\u0132");  // the IJ ligature stays: only its composed form is canonical
  CHECK(nfc("a\u0323\u0302") == nfc("a\u0302\u0323"));
}

TEST_CASE("folding makes alike what a search should find") {
  CHECK(fold("Café") == fold("cafe"));
  CHECK(fold("CAFE\u0301") == "cafe");
  CHECK(fold("ZOË") == fold("Zoe\u0308"));
  CHECK(fold("\u0132sselmeer") == fold("ijsselmeer"));
  CHECK(fold("Straße") == fold("STRASSE"));
  CHECK(fold("Łukasz") != fold("Xukasz"));
  CHECK(fold("Jan\u200Bsen") == fold("jansen"));  // a hidden character does not hide a name
  CHECK(fold("Jansen") != fold("Janssen"));
  CHECK(fold("").empty());
  CHECK(fold("100% _\\") == "100% _\\");
}

TEST_CASE("width counts the columns of a terminal") {
  CHECK(width("") == 0);
  CHECK(width("Jansen") == 6);
  CHECK(width("Zoë") == 3);
  CHECK(width("Zoe\u0308") == 3);  // a combining mark takes none
  CHECK(width("漢字") == 4);       // wide characters take two
  CHECK(width("ｶﾅ") == 2);         // half-width kana take one
  CHECK(width("😀") == 2);
  CHECK(width("a\u200Bb") == 2);  // zero width
  CHECK(width("5 €") == 3);
  CHECK(width("\xFF\xFE") == 2);  // a bad byte is shown as something
}

TEST_CASE("clip gives the longest prefix that fits, never half a character") {
  CHECK(clip("Jansen", 3) == "Jan");
  CHECK(clip("Jansen", 6) == "Jansen");
  CHECK(clip("Jansen", 60) == "Jansen");
  CHECK(clip("Jansen", 0).empty());
  CHECK(clip("", 5).empty());
  CHECK(clip("漢字", 3) == "漢");
  CHECK(clip("漢字", 1).empty());
  CHECK(clip("Zoe\u0308 x", 3) == "Zoe\u0308");  // the mark stays with its letter
  CHECK(clip("ééé", 2) == "éé");
}

TEST_CASE("clip never cuts a mark off and never exceeds its columns") {
  const std::string text = "a漢e\u0301😀Zoë\u200Bij\u0132xｶ 字";
  for (std::size_t columns = 0; columns <= width(text) + 2; ++columns) {
    auto kept = clip(text, columns);
    INFO(columns);
    CHECK(width(kept) <= columns);
    CHECK_FALSE(bad_utf8(kept));
    if (kept.size() == text.size()) continue;
    auto rest = std::string_view(text).substr(kept.size());
    std::size_t next = 1;
    while (next < rest.size() && (static_cast<unsigned char>(rest[next]) & 0xC0U) == 0x80U) ++next;
    CHECK(width(kept) + width(rest.substr(0, next)) > columns);  // one more character would not fit
  }
}

TEST_CASE("names and codes hold no control, bidirectional or zero-width characters") {
  for (const auto* text : {"a\x1B[2J", "a\nb", "a\tb", "a\x7F", "a\u0080", "a\u0085", "a\u009B", "a\u009F", "a\u200B",
                           "a\u200D", "a\u200E", "a\u202E", "a\u2066", "a\u2069", "a\uFEFF", "a\u00AD", "a\xFF"}) {
    INFO(printable(text));
    CHECK(has_hidden(text));
  }
  CHECK(has_hidden("a\0b"s));
  for (const auto* text : {"", "'s-Gravenhage", "Zoë", "Zoe\u0308", "漢字", "😀", "a\u00A0b", "“Berg”"}) {
    INFO(text);
    CHECK_FALSE(has_hidden(text));
  }
}

TEST_CASE("the Arabic letter mark and line separators are hidden too") {
  CHECK(has_hidden("a\u061Cb"));  // U+061C: a bidirectional control like U+200F
  CHECK(has_hidden("a\u2028b"));  // a line separator has no place in a name of one line
  CHECK(has_hidden("a\u2029b"));
  CHECK(has_hidden("a\u180Eb"));  // the Mongolian vowel separator has no width
}

TEST_CASE("printable shows what a terminal would act upon") {
  CHECK(printable("Zoë 😀") == "Zoë 😀");
  CHECK(printable("\x1B]0;x\x07") == "^[]0;x^G");
  CHECK(printable("\x01\x08\x7F") == "^A^H^?");
  CHECK(printable("a\0b"s) == "a^@b");
  CHECK(printable("\u0085\u009B") == "<U+0085><U+009B>");  // C1: CSI in one character
  CHECK(printable("\x9B") == "\\x9B");                     // and as a bare byte
  CHECK(printable("a\u202Eb\u2066c\u200Bd\uFEFF") == "a<U+202E>b<U+2066>c<U+200B>d<U+FEFF>");
  CHECK(printable("Jos\xE9!") == "Jos\\xE9!");
  CHECK(printable("\xC3\xA9\xC3") == "é\\xC3");
}

TEST_CASE("printable keeps line breaks only where they are wanted") {
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("a\nb\tc", true) == "a\nb\tc");
  CHECK(printable("a\r\nb", true) == "a\nb");
  CHECK(printable("a\rb", true) == "a^Mb");  // a lone carriage return would overwrite the line
  CHECK(printable("a\x1B[1mb", true) == "a^[[1mb");
}

TEST_CASE("nothing that printable gives can steer a terminal") {
  std::string every;
  for (unsigned c = 1; c < 0x2070; ++c) {
    if (c < 0x80) {
      every += static_cast<char>(c);
    } else if (c < 0x800) {
      every += static_cast<char>(0xC0U | (c >> 6U));
      every += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
      every += static_cast<char>(0xE0U | (c >> 12U));
      every += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
      every += static_cast<char>(0x80U | (c & 0x3FU));
    }
  }
  for (unsigned byte = 0x80; byte < 0x100; ++byte) every += static_cast<char>(byte);
  auto shown = printable(every);
  CHECK_FALSE(bad_utf8(shown));
  CHECK_FALSE(has_hidden(shown));
  CHECK(printable(shown) == shown);
}

TEST_CASE("trim takes white space off both ends, Unicode's included") {
  CHECK(trim("  a b  ") == "a b");
  CHECK(trim("\t\r\n a \v\f") == "a");
  CHECK(trim("\u00A0a\u00A0") == "a");
  CHECK(trim("\u2003\u3000a\u202F\u2028") == "a");
  CHECK(trim(" \u00A0 ").empty());
  CHECK(trim("").empty());
  CHECK(trim("é ") == "é");
  CHECK(trim("\u200Ba") == "\u200Ba");  // not a space: has_hidden refuses it
  CHECK(trim("\xA0") == "\xA0");        // a bad byte is no space
}

TEST_CASE("free text: well-formed, NFC, not blank, at most 16 MB") {
  CHECK(free_text("  Zoe\u0308\n\tx ", "--text") == "Zoë\n\tx");
  CHECK(free_text("\x1B[2J", "--text") == "\x1B[2J");  // kept; shown escaped
  for (auto [text, id] :
       {std::pair{"Jos\xE9"s, "bad-utf8"}, {"a\0b"s, "bad-utf8"}, {""s, "empty"}, {" \u00A0\n"s, "empty"}}) {
    auto error = error_of([&, bad = text] { free_text(bad, "--text"); });
    CHECK(error.exit() == Exit::Input);
    CHECK(error.id() == id);
    CHECK(holds(error.what(), "--text"));
  }
  std::string large(16U << 20U, 'x');
  CHECK(free_text(large, "--text").size() == large.size());
  large += 'x';
  CHECK(error_of([&] { free_text(large, "--text"); }).id() == "text-too-long");
}

TEST_CASE("errors about a text name its key, never the text") {
  for (const auto* text : {"Fictema\xE9", "Fictema\u202E", "Fictema\x1B"}) {
    auto error = error_of([&] { plain_text(text, "client.family_name"); });
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), "client.family_name"));
    CHECK_FALSE(holds(test::words_of(error), "Fictema"));
  }
}

TEST_CASE("a name is one line without hidden characters") {
  CHECK(plain_text(" 's-Gravenhage ", "name") == "'s-Gravenhage");
  CHECK(plain_text("=cmd|'/c calc'!A1", "name") == "=cmd|'/c calc'!A1");
  CHECK(plain_text("'; DROP TABLE person;--", "name") == "'; DROP TABLE person;--");
  CHECK(error_of([] { plain_text("a\nb", "name"); }).id() == "hidden-characters");
  CHECK(error_of([] { plain_text("a\u200Bb", "name"); }).id() == "hidden-characters");
}

TEST_CASE("look-alike letters beside Latin ones are noticed") {
  CHECK(mixes_scripts("J\u0430nsen"));  // Cyrillic a
  CHECK(mixes_scripts("Zo\u03B5"));     // Greek epsilon
  CHECK(mixes_scripts("\u0416é"));
  CHECK_FALSE(mixes_scripts("Jansen"));
  CHECK_FALSE(mixes_scripts("Ёлкина"));
  CHECK_FALSE(mixes_scripts("Ελένη 12"));
  CHECK_FALSE(mixes_scripts("漢 Jansen"));
  CHECK_FALSE(mixes_scripts(""));
}

TEST_CASE("the nearest known word is offered when it is near, else none") {
  const std::vector<std::string> verbs{"intake", "record", "escalate", "meeting", "assess",
                                       "list",   "show",   "why",      "log"};
  CHECK(nearest("intak", verbs) == "intake");
  CHECK(nearest("inatke", verbs) == "intake");  // two letters swapped: one edit
  CHECK(nearest("meetings", verbs) == "meeting");
  CHECK(nearest("escalaet", verbs) == "escalate");
  CHECK(nearest("inatk", verbs) == "intake");  // swapped and cut short: two edits
  CHECK(nearest("shwo", verbs) == "show");
  CHECK(nearest("sohw", verbs) == "show");  // two edits
  CHECK(nearest("esclte", verbs) == "escalate");
  CHECK(nearest("frobnicate", verbs).empty());
  CHECK(nearest("xyzzy", verbs).empty());
  CHECK(nearest("", verbs).empty());
  CHECK(nearest("ab", verbs).empty());  // two edits would make any short word of any other
  CHECK(nearest("intake", std::vector<std::string>{}).empty());
  CHECK(nearest(std::string(100, 'x'), verbs).empty());
  constexpr std::array<std::string_view, 3> words{"ja", "nee", "onbekend"};
  CHECK(nearest("onbeknd", words) == "onbekend");
  CHECK(nearest("neee", words) == "nee");
}

TEST_CASE("numbers are plain decimal digits within bounds") {
  CHECK(parse_number("0", 0, 100) == 0);
  CHECK(parse_number("10", 0, 100) == 10);
  CHECK(parse_number("010", 0, 100) == 10);  // ten, not eight
  CHECK(parse_number("007", 0, 100) == 7);
  CHECK(parse_number("100", 0, 100) == 100);
  CHECK(parse_number("9223372036854775807", 0, INT64_MAX) == INT64_MAX);
  for (const auto* text : {"", " 5", "5 ", "+5", "-5", "0x10", "1e3", "1.0", "1,0", "5a", "a5", "101",
                           "99999999999999999999", "9223372036854775808", "٣", "５", "1'000", "--1"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text, 0, 100));
  }
  CHECK_FALSE(parse_number("99999999999999999999", 0, INT64_MAX));
  CHECK_FALSE(parse_number("5\0"s, 0, 100));
  CHECK_FALSE(parse_number("4", 5, 100));
  CHECK_FALSE(parse_number("-1", -5, 5));  // no sign, even where less than nothing would do
}

TEST_CASE("words are runs of letters and digits, in any script") {
  using Words = std::vector<std::string_view>;
  CHECK(words_of("Zoë 't Hart, 5€–10") == Words{"Zoë", "t", "Hart", "5", "10"});
  CHECK(words_of("Zoe\u0308 x") == Words{"Zoe\u0308", "x"});
  CHECK(words_of("漢字…b\u00A0c") == Words{"漢字", "b", "c"});
  CHECK(words_of("a\xFF\x80z") == Words{"a", "z"});
  CHECK(words_of("").empty());
  CHECK(words_of(" -.“” ").empty());
}

TEST_CASE("join and split") {
  CHECK(join({}) == "");
  CHECK(join({"a"}) == "a");
  CHECK(join({"a", "b", "c"}) == "a, b, c");
  CHECK(join({"a", "b"}, "\n") == "a\nb");
  CHECK(split("a,b,,c", ',') == std::vector<std::string>{"a", "b", "", "c"});
  CHECK(split("", ',') == std::vector<std::string>{""});
  CHECK(split("a,", ',') == std::vector<std::string>{"a", ""});
}
