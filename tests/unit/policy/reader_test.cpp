// SPDX-License-Identifier: EUPL-1.2
#include "policy/reader.hpp"

#include <array>

#include "policy/toml.hpp"
#include "support.hpp"

using namespace mwp;
using policy::Document;
using policy::Reader;
using test::error_of;
using test::holds;

namespace {

constexpr std::array<std::string_view, 2> strengths{"hard", "warn"};

Document document(const std::string& text) {
  Document read;
  read.root = policy::read_toml(text, "x.toml");
  read.name = "x.toml";
  return read;
}

/// The fault of one reading of a document.
template <typename Read>
Error fault(const std::string& text, Read read) {
  auto source = document(text);
  return error_of([&] {
    Reader reader(source);
    read(reader);
  });
}

}  // namespace

TEST_CASE("reader: values as they are asked for") {
  auto source = document(
      "text = \" Zoe\u0308 \"\nflag = true\nn = 5\non = 2026-02-03\nword = \"warn\"\nl = [\"a\", \"b\"]\none = "
      "\"a\"\n[t.x]\nk = \"v\"\n[t.y]\n");
  Reader reader(source);
  CHECK(reader.text("text") == "Zoë");
  CHECK(reader.flag("flag", false));
  CHECK(reader.flag("absent", true));
  CHECK(reader.number("n", 0, 5) == 5);
  CHECK(reader.maybe_date("on") == Date(2026, 2, 3));
  CHECK_FALSE(reader.maybe_date("absent"));
  CHECK(reader.word("word", strengths) == "warn");
  CHECK(reader.texts("l") == std::vector<std::string>{"a", "b"});
  CHECK(reader.text_or_texts("one") == std::vector<std::string>{"a"});
  CHECK(reader.text_or_texts("l").size() == 2);
  CHECK(reader.texts("absent").empty());
  auto tables = reader.tables("t");
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].first == "x");
  CHECK(tables[0].second.text("k") == "v");
  CHECK_NOTHROW(reader.done());
}

TEST_CASE("reader: a key that nobody asked for is an error, with its line and the nearest known name") {
  auto error = fault("strength = \"hard\"\n\nstrenght = \"warn\"\n", [](Reader& reader) {
    reader.text("strength");
    reader.done();
  });
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "bad-value");
  CHECK(holds(error.what(), "'x.toml', line 3, key 'strenght'"));
  CHECK(holds(error.hint(), "'strength'"));
  CHECK(error.where() == "x.toml:3: strenght");
}

TEST_CASE("reader: where no known name is near, all are listed") {
  auto error = fault("a = 1\n[x]\nzzzzzz = 1\n", [](Reader& reader) {
    reader.number("a", 0, 9);
    auto table = reader.table("x");
    table.maybe_text("name");
    table.maybe_text("text");
    table.done();
  });
  CHECK(holds(error.what(), "line 3, key 'x.zzzzzz'"));
  CHECK(holds(error.hint(), "name, text"));
}

TEST_CASE("reader: a wrong type says what was expected, at its line and dotted key") {
  auto wrong = [](const char* value, auto read) {
    return std::string(fault(std::string("[a.b]\nok = 1\nk = ") + value + "\n", [&](Reader& root) {
                         auto table = root.table("a").table("b");
                         read(table);
                       }).what());
  };
  auto as_text = wrong("5", [](Reader& r) { r.text("k"); });
  CHECK(holds(as_text, "line 3, key 'a.b.k'"));
  CHECK(holds(as_text, "text in quotes"));
  CHECK(holds(wrong("\"true\"", [](Reader& r) { r.flag("k", false); }), "true or false"));
  CHECK(holds(wrong("\"5\"", [](Reader& r) { r.number("k", 0, 9); }), "from 0 to 9"));
  CHECK(holds(wrong("10", [](Reader& r) { r.number("k", 0, 9); }), "from 0 to 9"));
  CHECK(holds(wrong("-1", [](Reader& r) { r.number("k", 0, 9); }), "from 0 to 9"));
  CHECK(holds(wrong("\"a\"", [](Reader& r) { r.texts("k"); }), "list of texts"));
  CHECK(holds(wrong("[1]", [](Reader& r) { r.texts("k"); }), "text in quotes"));
  CHECK(holds(wrong("1", [](Reader& r) { r.table("k"); }), "table"));
  CHECK(holds(wrong("20260203", [](Reader& r) { r.maybe_date("k"); }), "not a date"));
  CHECK(holds(wrong("\"soon\"", [](Reader& r) { r.maybe_date("k"); }), "not a date"));
  CHECK(holds(wrong("1899-12-31", [](Reader& r) { r.maybe_date("k"); }), "not a date"));
  CHECK(holds(wrong("[\"2026-02-30\"]", [](Reader& r) { r.dates("k"); }), "'2026-02-30' is not a date"));
  CHECK(holds(wrong("\"\"", [](Reader& r) { r.text("k"); }), "empty"));
  CHECK(holds(wrong("\" \u00A0\"", [](Reader& r) { r.text("k"); }), "empty"));
}

TEST_CASE("reader: a date that does not exist is refused") {
  // As a date toml++ refuses it, as a text the reader does: both with the line.
  CHECK(holds(error_of([] { document("a = 1\nk = 2026-02-30\n"); }).what(), "line 2"));
  auto error = fault("a = 1\nk = \"2026-02-30\"\n", [](Reader& reader) { reader.maybe_date("k"); });
  CHECK(holds(error.what(), "line 2, key 'k'"));
  CHECK(holds(error.hint(), "YYYY-MM-DD"));
}

TEST_CASE("reader: a missing key is named") {
  auto error = fault("[t]\nother = \"x\"\n", [](Reader& reader) { reader.table("t").text("name"); });
  CHECK(holds(error.what(), "'x.toml', key 't.name': missing"));
  CHECK(holds(fault("", [](Reader& reader) { reader.number("n", 0, 1); }).what(), "key 'n': missing"));
}

TEST_CASE("reader: a word outside its list is shown with the list, or with the nearest") {
  auto error = fault("s = \"harrd\"\n", [](Reader& reader) { reader.word("s", strengths); });
  CHECK(holds(error.what(), "'harrd' is not one of: hard, warn"));
  CHECK(holds(error.hint(), "'hard'"));
  CHECK(fault("s = \"soft-ish\"\n", [](Reader& reader) { reader.word("s", strengths); }).hint().empty());
}

TEST_CASE("reader: escape codes and bidirectional controls are refused in names, kept in prose") {
  for (const auto* escape : {"\\u001b[2J", "\\u202e", "\\u200b", "\\n"}) {
    INFO(escape);
    auto text = std::string("k = \"Fictema ") + escape + " x\"";
    auto error = fault(text, [](Reader& reader) { reader.text("k"); });
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), "line 1, key 'k'"));
    CHECK_FALSE(holds(test::words_of(error), "Fictema"));
    CHECK(fault(text, [](Reader& reader) { reader.maybe_prose("k"); }).id() == "nothing-thrown");
  }
  CHECK(fault("k = \"a\\u0000b\"", [](Reader& reader) { reader.maybe_prose("k"); }).exit() == Exit::Input);
}

TEST_CASE("reader: a key left open on a form is blank") {
  auto source = document("a = \"\"\nb = \" \\n\"\nc = \"x\"\nd = 0\n");
  Reader reader(source);
  CHECK(reader.blank("a"));
  CHECK(reader.blank("b"));
  CHECK_FALSE(reader.blank("c"));
  CHECK_FALSE(reader.blank("d"));
  CHECK_FALSE(reader.blank("absent"));
}

TEST_CASE("reader: the file that a faulty value came from is the one that is named") {
  Document source = document("[rule.consent]\nstrength = \"hard\"\ntext = \"t\"\n");
  source.own = policy::read_toml("\n\n[rule.consent]\nstrength = \"soft\"\n", "own.toml");
  source.own_name = "own.toml";
  source.root.merge(source.own);
  auto own = error_of([&] { Reader(source).table("rule").table("consent").word("strength", strengths); });
  CHECK(holds(own.what(), "'own.toml', line 4, key 'rule.consent.strength'"));
  auto shipped = error_of([&] { Reader(source).table("rule").table("consent").number("text", 0, 1); });
  CHECK(holds(shipped.what(), "'x.toml', line 3"));
  CHECK_FALSE(holds(test::words_of(shipped), "own.toml"));
}

TEST_CASE("reader: keys that hold dots are found where they stand") {
  auto source = document("[form.key.\"client.bsn\"]\nlabel = 5\n");
  auto error = error_of([&] {
    for (auto& [key, table] : Reader(source).table("form").tables("key")) table.text("label");
  });
  CHECK(holds(error.what(), "line 2, key 'form.key.client.bsn.label'"));
}
