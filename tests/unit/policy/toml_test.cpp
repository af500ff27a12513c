// SPDX-License-Identifier: EUPL-1.2
#include "policy/toml.hpp"

#include <sys/wait.h>

#include "base/message.hpp"
#include "support.hpp"

using namespace mwp;
using policy::read_toml;
using test::error_of;
using test::holds;
using namespace std::string_literals;

namespace {

Error fault(const std::string& text) {
  return error_of([&] { read_toml(text, "x.toml"); });
}

/// The status with which a child that reads `text` ends: 0 refused as wrong input, 1 read without an error, negative:
/// killed by that signal. For documents on which a parser may crash.
int read_in_a_child(const std::string& text) {
  auto child = fork();
  if (child == 0) {
    for (int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGILL}) ::signal(signal, SIG_DFL);
    alarm(60);
    try {
      read_toml(text, "x.toml");
    } catch (const Error& error) {
      _exit(error.exit() == Exit::Input ? 0 : 2);
    } catch (...) {
      _exit(3);
    }
    _exit(1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("TOML: values of every kind that is used, in their order, with their lines") {
  auto value = read_toml(
      "# comment\nz = \"text\"\na = 7\n\n[t]\nflag = true\nday = 2026-02-03\nlist = [\"x\",\n  "
      "\"y\"]\n\n[t.deep]\nlong = \"\"\"\none\ntwo\"\"\"\n",
      "x.toml");
  CHECK(value.json() ==
        R"({"z":"text","a":7,"t":{"flag":true,"day":"2026-02-03","list":["x","y"],"deep":{"long":"one\ntwo"}}})");
  CHECK(value["z"].line() == 2);
  CHECK(value["a"].line() == 3);
  CHECK(value["t"]["flag"].line() == 6);
  CHECK(value["t"]["day"].line() == 7);
  CHECK(value["t"]["list"].items()[1].line() == 9);
  CHECK(value["t"]["deep"]["long"].line() == 12);
  CHECK(read_toml("", "x.toml").members().empty());
  CHECK(read_toml("\n\n# only a comment", "x.toml").members().empty());
}

TEST_CASE("TOML: a byte order mark and CRLF are accepted, and lines still count") {
  auto value = read_toml(
      "\xEF\xBB\xBF"
      "a = 1\r\nb = 2\r\n",
      "x.toml");
  CHECK(value["a"].number() == 1);
  CHECK(value["b"].line() == 2);
}

TEST_CASE("TOML: the line of a fault is named, in the text and apart") {
  auto error = fault("a = 1\nb = 2\nc = = 3\n");
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "bad-toml");
  CHECK(holds(error.what(), "'x.toml', line 3"));
  CHECK(error.where().starts_with("x.toml:3"));
}

TEST_CASE("TOML: bytes that are no text are refused with their line") {
  struct Row {
    std::string text;
    int line;
  };
  for (const auto& [text, line] : {Row{"a = 1\nb = \"Jos\xE9\"\n"s, 2},       // Latin-1
                                   Row{"a = \"x\"\n# \xC0\xAF\n"s, 2},        // overlong, in a comment
                                   Row{"a = 1\nb = 2\nc = \"x\0y\"\n"s, 3},   // NUL
                                   Row{"\0"s, 1}, Row{"a = 1\rb = 2\n"s, 1},  // a lone carriage return
                                   Row{"a = 1\nb = 2\r"s, 2}, Row{"a = 1\n\"\xEF\xB6\xBF\" = 2\n"s, 2},  // U+FDBF
                                   Row{"a = \"\xEF\xB6\xBF\""s, 1},
                                   Row{"\xFF\xFE"
                                       "a\0=\0"s,
                                       1}}) {  // UTF-16
    auto error = fault(text);
    INFO(error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK(error.id() == "bad-toml");
    CHECK(holds(error.what(), fmt::format("line {}:", line)));
    CHECK(error.where() == fmt::format("x.toml:{}", line));
  }
}

TEST_CASE("TOML: documents that make toml++ abort are refused quietly") {
  for (const auto* text : {"[;]", "[,]",           "[=]",         "[",     "]",      "[[",      "[a",     "a",
                           "=",   "a =",           "a = [",       "a = {", "a = \"", "a = '''", "{",      "}",
                           "\"",  "a.=1",          ".a=1",        "[.]",   "[a..b]", "a = +",   "a = 0x", "a = 1979-",
                           "\\",  "a = \"\\u12\"", "a = \"\\q\"", "\x01"}) {
    INFO(text);
    CHECK(read_in_a_child(text) == 0);
  }
}

TEST_CASE("TOML: a key or table that stands twice is refused, with both lines") {
  auto twice = [](const char* text, int first, int second) {
    auto error = fault(text);
    INFO(text << error.what());
    CHECK(error.id() == "bad-toml");
    CHECK(holds(error.what(), "twice"));
    CHECK(holds(error.what(), fmt::format("line {},", second)));
    CHECK(holds(error.what(), fmt::format("first in line {}", first)));
  };
  twice("a = 1\nb = 2\na = 3\n", 1, 3);
  twice("[rule.a]\nx = 1\n\n[rule.b]\nx = 1\n[rule.a]\ny = 2\n", 1, 6);
  twice("[rule.a]\nx = 1\n[rule.b]\nx = 1\nx = 2\n", 4, 5);     // the x of another table is another key
  twice("text = \"\"\"\na = 1\n\"\"\"\na = 1\na = 2\n", 4, 5);  // nor is a line of a text
  CHECK(holds(fault("a = 1\na.b = 2\n").what(), "line 2"));
  CHECK(fault("[a]\nb = 1\n[a.b]\n").id() == "bad-toml");
  CHECK(fault("t = {x = 1, x = 2}").id() == "bad-toml");
}

TEST_CASE("TOML: letters outside ASCII stand in quotes or comments alone") {
  CHECK(read_toml("# cliënt\n\"cliënt\" = 'Zoë' # é\n", "x.toml")["cliënt"].text() == "Zoë");
  CHECK(read_toml("t = \"\"\"\né\n\"\"\"\n", "x.toml")["t"].text() == "é\n");
  for (const auto* text : {"ok = 1\ncliënt = 1\n", "ok = 1\nx = é\n", "ok = 1\n[é]\n", "ok = 1\nx = 1 é\n",
                           "ok = 1\n\u00A0x = 1\n", "ok = 1\n\u202Ex = 1\n", "ok = 1\nx = “a”\n"}) {
    INFO(text);
    CHECK(read_in_a_child(text) == 0);
    CHECK(holds(fault(text).what(), "line 2"));
  }
}

TEST_CASE("TOML: nesting that would exhaust a stack is refused") {
  for (std::size_t deep : {std::size_t{65}, std::size_t{100000}}) {
    CHECK(read_in_a_child("a = " + repeated("[", deep)) == 0);
    CHECK(read_in_a_child("a = " + repeated("[", deep) + repeated("]", deep)) == 0);
    CHECK(read_in_a_child("a = " + repeated("{a = ", deep)) == 0);
    CHECK(read_in_a_child("a" + repeated(".a", deep) + " = 1") == 0);
    CHECK(read_in_a_child("[a" + repeated(".a", deep) + "]") == 0);
    CHECK(read_in_a_child("[\n" + repeated("[\n", deep)) == 0);
    CHECK(read_in_a_child("x = {a" + repeated(" . a", deep) + " = 1}") == 0);
    CHECK(read_in_a_child("x = {\"a\"" + repeated(".\"a\"", deep) + " = 1}") == 0);
  }
  auto error = fault("a = 1\nb" + repeated(".b", 100000) + " = 1");
  CHECK(holds(error.what(), "line 2"));
  CHECK(holds(error.what(), "too deep"));
}

TEST_CASE("TOML: strings and comments do not count as nesting, and do not hide it") {
  CHECK(read_toml("a = \"" + repeated("[", 1000) + "\"\nb = '" + repeated(".", 1000) + "' # " + repeated("{", 1000),
                  "x.toml")["a"]
            .text()
            .size() == 1000);
  CHECK(read_toml("a = \"\"\"" + repeated("[\n.", 500) + "\"\"\"\nb = 1", "x.toml")["b"].number() == 1);
  CHECK(read_toml("a = \"\\\"[\"\nb = 1", "x.toml")["b"].number() == 1);
  auto deep = "{a" + repeated(".a", 100000) + " = 1}";
  CHECK(read_in_a_child("x = [\"\", " + deep + "]") == 0);
  CHECK(read_in_a_child("x = [\"\\\\\", " + deep + "]") == 0);
  CHECK(read_in_a_child("x = ['\\', " + deep + "]") == 0);
  CHECK(read_in_a_child("x = [\"\"\"y\"\"\", " + deep + "]") == 0);
  CHECK(read_in_a_child("x = [\"\"\"y\\\"\"\"\", " + deep + "]") == 0);
  CHECK(read_in_a_child("\"\"." + std::string("a = 1\nx = ") + deep) == 0);
}

TEST_CASE("TOML: a long string that ends in quotes of its own hides no nesting behind it") {
  // """y"""" is the text y": the fourth quote belongs to it, and opens nothing.
  REQUIRE(read_toml("x = \"\"\"y\"\"\"\"", "x.toml")["x"].text() == "y\"");
  REQUIRE(read_toml("x = '''y'''''", "x.toml")["x"].text() == "y''");
  auto deep = "{a" + repeated(".a", 100000) + " = 1}";
  CHECK(read_in_a_child("x = [\"\"\"y\"\"\"\", " + deep + "]") == 0);
  CHECK(read_in_a_child("x = ['''y'''', " + deep + "]") == 0);
}

TEST_CASE("TOML: closing brackets buy no depth") {
  CHECK(read_in_a_child("# " + repeated("]", 1000) + "\na = " + repeated("[", 1000)) == 0);
  CHECK(read_in_a_child(repeated("]", 1000) + "\na = " + repeated("[", 1000) + repeated("]", 1000)) == 0);
}

TEST_CASE("TOML: 64 levels are read") {
  auto value = read_toml("a" + repeated(".a", 60) + " = 1", "x.toml");
  for (int i = 0; i < 60; ++i) value = Value(value["a"]);
  CHECK(value["a"].number() == 1);
}

TEST_CASE("TOML: kinds of value that mwp does not use are refused with their line") {
  for (const auto* text :
       {"1.5", "1e3", "inf", "-inf", "nan", "09:30:00", "2026-02-03T09:00:00", "2026-02-03T09:00:00Z"}) {
    auto error = fault("ok = 1\nx = "s + text);
    INFO(text << ": " << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), "line 2"));
  }
  for (const auto* text :
       {"9223372036854775808", "2026-02-30", "2026-13-01", "2026-00-10", "2026-2-3", "010", "+-1", "yes", "True"}) {
    INFO(text);
    CHECK(fault("x = "s + text).exit() == Exit::Input);
  }
}

TEST_CASE("TOML: dates outside 1900 to 2100 are no dates to anyone who asks") {
  for (const auto* text : {"0000-01-01", "1899-12-31", "2101-01-01", "9999-12-31"}) {
    INFO(text);
    Value value;
    auto error = error_of([&] { value = read_toml("x = "s + text, "x.toml")["x"]; });
    CHECK((error.exit() == Exit::Input || !value.date()));
  }
}

TEST_CASE("TOML: keys keep their order in documents of more than half a million lines") {
  auto value = read_toml("first = 1\n" + repeated("\n", 600000) + "second = 2\n", "x.toml");
  REQUIRE(value.members().size() == 2);
  CHECK(value.members()[0].first == "first");
  CHECK(value["second"].line() == 600002);
}

TEST_CASE("TOML: keys keep their order on long lines") {
  auto names = [](const Value& table) {
    std::string all;
    for (const auto& [key, value] : table.members()) all += key;
    return all;
  };
  auto text = std::string(9000, 'x');
  CHECK(names(read_toml("t = {z = \"" + text + "\", b = 1, a = 2}\nu = 1", "x.toml")["t"]) == "zba");
  // `c` stands far to the right on line 1, `b` to the left on line 2.
  CHECK(names(read_toml("t = {z = \"" + text + "\", c = [1,\n2], b = 1}", "x.toml")["t"]) == "zcb");
}

TEST_CASE("files: missing, a folder, a device, too large") {
  test::TempDir dir;
  auto at = [](const Error& error) { return std::pair(error.exit(), error.id()); };
  auto missing = error_of([&] { policy::read_toml_file(dir / "none.toml"); });
  CHECK(at(missing) == std::pair(Exit::Input, "no-such-file"s));
  CHECK(holds(missing.what(), dir / "none.toml"));
  auto folder = error_of([&] { policy::read_toml_file(dir.path()); });  // toml++ itself reads one as an empty table
  CHECK(at(folder) == std::pair(Exit::Input, "not-a-file"s));
  CHECK(holds(folder.what(), dir.path()));
  CHECK(error_of([&] { policy::read_toml_file("/dev/null"); }).id() == "not-a-file");
  auto fifo = dir / "fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(error_of([&] { policy::read_toml_file(fifo); }).id() == "not-a-file");
  auto below = error_of([&] { policy::read_toml_file(dir.write("plain", "") + "/x.toml"); });
  CHECK(below.exit() == Exit::Input);
}

TEST_CASE("files: size is looked at before the parser is asked") {
  test::TempDir dir;
  auto fits = dir.write("fits.toml", "#" + std::string(policy::largest_config - 1, 'x'));
  CHECK(policy::read_toml_file(fits).members().empty());
  auto large = dir.write("large.toml", "a = " + repeated("[", policy::largest_config));
  auto error = error_of([&] { policy::read_toml_file(large); });
  CHECK(error.id() == "file-too-large");
  CHECK(error.exit() == Exit::Input);
  CHECK(policy::read_file(large, policy::largest_form).size() == policy::largest_config + 4);
}

TEST_CASE("files: the whole of it is read, byte for byte") {
  test::TempDir dir;
  std::string bytes;
  for (int i = 0; i < 200000; ++i) bytes += static_cast<char>(i % 251);
  CHECK(policy::read_file(dir.write("bytes", bytes), policy::largest_form) == bytes);
  CHECK(policy::read_file(dir.write("empty", ""), 10).empty());
}
