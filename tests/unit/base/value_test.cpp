// SPDX-License-Identifier: EUPL-1.2
#include "base/value.hpp"

#include <random>

#include "support.hpp"

using namespace mwp;
using test::error_of;
using namespace std::string_literals;

namespace {

Value round_trip(const Value& value) {
  return Value::parse_json(value.json());
}

/// A tree of every kind, different for every seed.
Value random_value(std::mt19937& random, int depth) {
  static const std::vector<std::string> texts{"",      "a", "Zoë \"x\"\\", "\n\t\r", "\x01\x1F\x7F", "😀",
                                              "a\0b"s, "[", "{",           ",",      "null"};
  switch (random() % (depth > 0 ? 5 : 3)) {
    case 0:
      return texts[random() % texts.size()];
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::int64_t>((std::uint64_t{random()} << 32U) | random());
    case 3: {
      auto array = Value::array();
      for (auto n = random() % 4; n > 0; --n) array.push(random_value(random, depth - 1));
      return array;
    }
    default: {
      auto object = Value::object();
      for (auto n = random() % 4; n > 0; --n)
        object.set(texts[random() % texts.size()], random_value(random, depth - 1));
      return object;
    }
  }
}

}  // namespace

TEST_CASE("JSON is canonical: no white space, keys in the order in which they were given") {
  auto value =
      Value::object({{"z", 1}, {"a", Value(std::vector<std::string>{"x", "y"})}, {"m", Value::object({{"b", true}})}});
  CHECK(value.json() == R"({"z":1,"a":["x","y"],"m":{"b":true}})");
  CHECK(Value::object().json() == "{}");
  CHECK(Value::array().json() == "[]");
  CHECK(Value().json() == "null");
  CHECK(Value(Date(2026, 2, 3)).json() == "\"2026-02-03\"");
  CHECK(Value(std::int64_t{INT64_MIN}).json() == "-9223372036854775808");
}

TEST_CASE("JSON text escapes what must be and leaves UTF-8 as it is") {
  CHECK(Value("a\"b\\c").json() == R"("a\"b\\c")");
  CHECK(Value("\n\r\t").json() == R"("\n\r\t")");
  CHECK(Value("\x01\x1B\x7F").json() == R"("\u0001\u001b\u007f")");
  CHECK(Value("a\0b"s).json() == R"("a\u0000b")");
  CHECK(Value("Zoë/😀").json() == "\"Zoë/😀\"");
}

TEST_CASE("what is written as JSON is read back the same") {
  for (const auto& value :
       {Value(true), Value(false), Value(0), Value(-1), Value(std::int64_t{INT64_MAX}), Value(std::int64_t{INT64_MIN}),
        Value(""), Value("a\0\x01\n\"\\"s), Value::array(), Value::object(), Value()}) {
    CHECK(round_trip(value) == value);
  }
  std::mt19937 random{20260203};
  for (int i = 0; i < 500; ++i) {
    auto value = random_value(random, 5);
    if (round_trip(value) != value || round_trip(value).json() != value.json()) FAIL(value.json());
  }
}

TEST_CASE("JSON that others write is read too") {
  auto value = Value::parse_json(" { \"a\" : [ 1 , true , null ] , \"e\" : \"\\u00e9\\ud83d\\ude00\\/\" } ");
  CHECK(value["a"].items().size() == 3);
  CHECK(value["a"].items()[2].is_null());
  CHECK(value["e"].text() == "é😀/");
  CHECK(Value::parse_json("{\"a\":null}").find("a") == nullptr);  // a null is a key that is not there
}

TEST_CASE("bad JSON is refused") {
  for (const auto& text :
       {""s,        "{"s,           "}"s,        "{\"a\":1,}"s,   "[1,]"s,    "{\"a\" 1}"s, "{a:1}"s, "'a'"s,
        "01"s,      "+1"s,          "0x10"s,     "NaN"s,          "1 2"s,     "{}x"s,       "\"a"s,   "\"\t\""s,
        "\"\\x\""s, "\"\\ud800\""s, "\"\xE9\""s, "\"\xC0\xAF\""s, "// c\n1"s, "[1"s}) {
    INFO(text);
    auto error = error_of([&, json = text] { Value::parse_json(json); });
    CHECK(error.exit() == Exit::Input);
    CHECK(error.id() == "bad-json");
  }
}

TEST_CASE("numbers that do not fit are refused, never rounded") {
  for (const auto* text :
       {"1.5", "1e3", "1e400", "-0.0", "9223372036854775808", "99999999999999999999", "-9223372036854775809"}) {
    INFO(text);
    CHECK(error_of([&] { Value::parse_json(text); }).id() == "bad-json");
  }
  CHECK(Value::parse_json("9223372036854775807").number() == INT64_MAX);
  CHECK(Value::parse_json("-9223372036854775808").number() == INT64_MIN);
}

TEST_CASE("a key that stands twice is refused, at any level") {
  for (const auto* text : {R"({"a":1,"a":2})", R"({"a":1,"b":2,"a":1})", R"({"x":{"a":1,"a":1}})",
                           R"([{"a":[],"a":[]}])", R"({"a":1,"\u0061":2})"}) {
    INFO(text);
    CHECK(error_of([&] { Value::parse_json(text); }).id() == "bad-json");
  }
  CHECK(Value::parse_json(R"({"a":{"a":1},"b":{"a":2}})")["b"]["a"].number() == 2);
}

TEST_CASE("64 levels are read, more are refused without a stack of their own") {
  auto nested = [](std::size_t levels, const char* open, const char* inner, const char* close) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i) text += open;
    text += inner;
    for (std::size_t i = 0; i < levels; ++i) text += close;
    return text;
  };
  CHECK(Value::parse_json(nested(64, "[", "", "]")).is_array());
  CHECK(Value::parse_json(nested(64, "{\"a\":", "1", "}")).is_object());
  for (std::size_t levels : {std::size_t{65}, std::size_t{10000}, std::size_t{1000000}}) {
    CHECK(error_of([&] { Value::parse_json(nested(levels, "[", "", "]")); }).id() == "bad-json");
    CHECK(error_of([&] { Value::parse_json(nested(levels, "{\"a\":", "1", "}")); }).id() == "bad-json");
    CHECK(error_of([&] { Value::parse_json(std::string(levels, '[')); }).id() == "bad-json");
  }
}

TEST_CASE("errors in JSON say at which byte") {
  auto where = [](const std::string& text) { return std::string(error_of([&] { Value::parse_json(text); }).what()); };
  CHECK(test::holds(where("{\"aaa\": 1, x}"), "byte 12"));
  // Refused by us, not by the grammar: the byte must be that of the offender all the same, not 0.
  CHECK_FALSE(test::holds(where(R"({"aaa":1,"bbb":2,"aaa":3})"), "byte 0"));
  CHECK_FALSE(test::holds(where(R"({"aaa":1,"bbb":1.5})"), "byte 0"));
}

TEST_CASE("merge goes key by key and level by level; arrays are replaced") {
  auto shipped = Value::parse_json(R"({"a":1,"t":{"x":1,"y":{"p":1,"q":2}},"l":[1,2,3],"keep":"me"})");
  shipped.merge(Value::parse_json(R"({"t":{"y":{"q":9,"r":3}},"l":[7],"new":true})"));
  CHECK(shipped.json() == R"({"a":1,"t":{"x":1,"y":{"p":1,"q":9,"r":3}},"l":[7],"keep":"me","new":true})");
}

TEST_CASE("merge replaces a value by a table and a table by a value") {
  auto value = Value::parse_json(R"({"a":1,"b":{"x":1}})");
  value.merge(Value::parse_json(R"({"a":{"y":2},"b":"text"})"));
  CHECK(value.json() == R"({"a":{"y":2},"b":"text"})");
  value.merge(Value());
  value.merge(Value("text"));
  CHECK(value.json() == R"({"a":{"y":2},"b":"text"})");
}

TEST_CASE("set replaces in place, and a null is not stored") {
  auto value = Value::object({{"a", 1}, {"b", 2}});
  value.set("a", "x").set("c", Value()).set("d", std::optional<std::string>());
  CHECK(value.json() == R"({"a":"x","b":2})");
  value.set("a", Value());
  CHECK(value["a"].text() == "x");
  value.erase("a");
  value.erase("never there");
  CHECK(value.json() == R"({"b":2})");
}

TEST_CASE("reading is lenient: what is missing or of another kind is empty") {
  auto value = Value::parse_json(
      R"({"t":"text","n":7,"b":true,"l":["x",1,"y"],"o":{"k":"v"},"d":"2026-02-03","no":"2026-02-30"})");
  CHECK(value["t"].number() == 0);
  CHECK(value["t"].number(5) == 5);
  CHECK_FALSE(value["t"].flag());
  CHECK(value["t"].items().empty());
  CHECK(value["t"].members().empty());
  CHECK(value["t"]["k"].is_null());
  CHECK(value["n"].text().empty());
  CHECK(value["n"].number() == 7);
  CHECK(value["b"].flag());
  CHECK_FALSE(value["n"].flag());
  CHECK(value["l"].texts() == std::vector<std::string>{"x", "", "y"});
  CHECK(value["o"]["k"].text() == "v");
  CHECK(value["gone"]["deeper"].is_null());
  CHECK(value["gone"].text().empty());
  CHECK(value["d"].date() == Date(2026, 2, 3));
  CHECK_FALSE(value["no"].date());
  CHECK_FALSE(value["n"].date());
  CHECK_FALSE(Value().date());
}

TEST_CASE("values are equal by what they hold, not by where they stood") {
  Value a("x");
  Value b("x");
  b.set_line(7);
  CHECK(a == b);
  CHECK(b.line() == 7);
  CHECK(Value(1) != Value(true));
  CHECK(Value("1") != Value(1));
  CHECK(Value::object() != Value::array());
  CHECK(Value::parse_json(R"({"a":1,"b":2})") != Value::parse_json(R"({"b":2,"a":1})"));
}
