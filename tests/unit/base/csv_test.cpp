// SPDX-License-Identifier: EUPL-1.2
#include "base/csv.hpp"

#include <random>

#include "render/rows.hpp"
#include "support.hpp"

using namespace mwp;
using test::error_of;
using test::holds;

namespace {

using Fields = std::vector<std::string>;

std::vector<CsvRecord> read(std::string_view text) {
  CsvReader reader(text, "x.csv", csv_separator(text));
  std::vector<CsvRecord> records;
  for (CsvRecord record; reader.next(record);) records.push_back(record);
  return records;
}

std::vector<Fields> fields(std::string_view text) {
  std::vector<Fields> all;
  for (auto& record : read(text)) all.push_back(std::move(record.fields));
  return all;
}

}  // namespace

TEST_CASE("csv: fields, quotes, and line breaks of either kind") {
  CHECK(fields("").empty());
  CHECK(fields("a") == std::vector<Fields>{{"a"}});
  CHECK(fields("a,b\n1,2\n") == std::vector<Fields>{{"a", "b"}, {"1", "2"}});
  CHECK(fields("a,b\r\n1,2") == std::vector<Fields>{{"a", "b"}, {"1", "2"}});
  CHECK(fields("a,\n,b\n,") == std::vector<Fields>{{"a", ""}, {"", "b"}, {"", ""}});
  CHECK(fields("\"a\",\"\"\r\n") == std::vector<Fields>{{"a", ""}});
  CHECK(fields(R"("a ""b"" c","d,e")") == std::vector<Fields>{{"a \"b\" c", "d,e"}});
  CHECK(fields("\"a\r\nb\",c\n") == std::vector<Fields>{{"a\r\nb", "c"}});
  CHECK(fields(" a , b ") == std::vector<Fields>{{" a ", " b "}});  // white space belongs to the field
  CHECK(fields("\"\"\"\"") == std::vector<Fields>{{"\""}});
}

TEST_CASE("csv: a byte order mark is skipped, and so are empty lines") {
  CHECK(fields("\xEF\xBB\xBF\"a\";b\r\n") == std::vector<Fields>{{"a", "b"}});
  CHECK(fields("\n\r\na,b\n\n\n1,2\n\n") == std::vector<Fields>{{"a", "b"}, {"1", "2"}});
  CHECK(fields("\xEF\xBB\xBF").empty());
}

TEST_CASE("csv: the separator is the first one outside quotes in the first line") {
  CHECK(csv_separator("a;b,c") == ';');
  CHECK(csv_separator("a,b;c") == ',');
  CHECK(csv_separator("\"a;b\",c") == ',');
  CHECK(csv_separator("\"a\"\";b\",c") == ',');
  CHECK(csv_separator("a\n1;2") == ',');
  CHECK(csv_separator("\"a\nb\";c") == ';');
  CHECK(csv_separator("") == ',');
}

TEST_CASE("csv: a record knows the line on which it begins") {
  auto records = read("a\n\n\"b\nc\"\r\nd\n");
  REQUIRE(records.size() == 3);
  CHECK(records[0].line == 1);
  CHECK(records[1].line == 3);
  CHECK(records[2].line == 5);
}

TEST_CASE("csv: what is damaged is refused with its line and column") {
  struct Row {
    std::string text;
    const char* place;
    const char* what;
  };
  const std::vector<Row> rows{
      {"a,b\n1,\"2\n3\n", "line 2, column '2'", "never closed"},
      {"a\n\"1\"\"\n", "line 2, column '1'", "never closed"},
      {"\"", "line 1, column '1'", "never closed"},
      {"a,b\n1,2\"3\n", "line 2, column '2'", "a quote stands inside"},
      {"a,b\n1, \"2\"\n", "line 2, column '2'", "a quote stands inside"},
      {"a\n\"1\" \n", "line 2, column '1'", "behind a closing quote"},
      {"a\n\"1\n2\"x\n", "line 3, column '1'", "behind a closing quote"},
      {"a\n\"1\"\r2\n", "line 2, column '1'", "behind a closing quote"},
      {"a\r1\r", "line 1, column '1'", "carriage return"},
      {"a,b\n1,2\r", "line 2, column '2'", "carriage return"},
      {std::string("a\n1\0002\n", 6), "line 2, column '1'", "NUL"},
      {std::string("a\n\"1\n\0002\"\n", 9), "line 3, column '1'", "NUL"},
      {"a\nCaf\xE9\n", "line 2, column '1'", "not UTF-8"},
      {"\xFF\xFE"
       "a",
       "line 1, column '1'", "not UTF-8"},
  };
  for (const auto& row : rows) {
    auto error = error_of([&] { read(row.text); });
    INFO(row.text);
    CHECK(error.exit() == Exit::Input);
    CHECK(error.id() == "bad-csv");
    CHECK(holds(error.what(), "in 'x.csv', "));
    CHECK(holds(error.what(), row.place));
    CHECK(holds(error.what(), row.what));
  }
}

TEST_CASE("csv: what render writes is read back, whatever is in it") {
  std::mt19937 random(20260203);
  const std::vector<std::string> pieces{"a", "é", "\"", ",", ";", "\n", " ", "=", "\t", ""};
  auto any = [&] {
    std::string text;
    for (auto length = random() % 6; length > 0; --length) text += pieces[random() % pieces.size()];
    return text;
  };
  for (char separator : {',', ';'}) {
    std::vector<Fields> written{{"one", "two", "three"}};
    for (int i = 0; i < 500; ++i) written.push_back({any(), any(), any()});
    std::string text;
    for (const auto& row : written) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) text += separator;
        render::append_csv_field(text, row[i], separator, false);
      }
      text += "\r\n";
    }
    CHECK(csv_separator(text) == separator);
    CHECK(fields(text) == written);
  }
}
