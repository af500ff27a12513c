// SPDX-License-Identifier: EUPL-1.2
#include "process/sheet.hpp"

#include "office.hpp"

using namespace mwp;
using process::DateFormat;
using process::read_sheet_mapping;
using process::Sheet;
using test::error_of;
using test::words_of;

namespace {

std::string read(const char* format, const char* text) {
  auto day = DateFormat(format).read(text);
  return day ? day->iso() : "";
}

constexpr const char* mapping_text = R"(
key = "Nr"
date_format = "D-M-YYYY"
ignore = ["Notitie"]
form = { region = "5526", client = { competent = "nee" } }
[column.Gemeld]
to = "received"
[column.Naam]
to = "client.family_name"
[column.Grond]
to = "indication.grondslagen"
split = "/"
[column.Stand]
to = "situation"
values = { "Zoekt plek" = "zoeken" }
[column.Wie]
to = "handler"
)";
constexpr const char* head = "Nr,Gemeld,Naam,Grond,Stand,Wie,Notitie\n";

struct Rows : test::Office {
  process::SheetMapping mapping = read_sheet_mapping(mapping_text, "map.toml");
  Date today{2026, 2, 3};
};

}  // namespace

TEST_CASE("sheet: dates as the sheet writes them") {
  CHECK(read("YYYY-MM-DD", "2026-02-03") == "2026-02-03");
  CHECK(read("DD-MM-YYYY", "03-02-2026") == "2026-02-03");
  CHECK(read("D/M/YYYY", "3/2/2026") == "2026-02-03");
  CHECK(read("D/M/YYYY", "13/12/2026") == "2026-12-13");
  CHECK(read("YYYYMMDD", "20260203") == "2026-02-03");
  CHECK(read("DD.MM.YYYY", "03.02.2026") == "2026-02-03");
  for (const auto* bad :
       {"", "3-2-2026", "03-02-26", "03-02-2026 ", "31-02-2026", "03/02/2026", "aa-bb-cccc", "03-02-12026"}) {
    CAPTURE(bad);
    CHECK(read("DD-MM-YYYY", bad).empty());
  }
  CHECK_FALSE(DateFormat("DD-MM").complete());
  CHECK_FALSE(DateFormat("DD-MM-YY").complete());
  CHECK(DateFormat("D MM YYYY").complete());
}

TEST_CASE("sheet: a row becomes a form, what is personal apart") {
  Rows rows;
  auto text = std::string(head) + "7,12-1-2026,Fictema,05 / 03,ZOEKT PLEK,E. Adviseur,x\n8,1-2-2026,,,,,\n";
  Sheet sheet(rows.mapping, text, "x.csv");
  REQUIRE(sheet.next());
  auto row = sheet.row(rows.library, rows.today);
  CHECK(row.key == "7");
  CHECK(row.handler == "E. Adviseur");
  CHECK(row.form.open["received"].text() == "2026-01-12");
  CHECK(row.form.open["situation"].text() == "zoeken");
  CHECK(row.form.open["indication"]["grondslagen"].texts() == std::vector<std::string>{"05", "03"});
  CHECK(row.form.open["client"]["competent"].text() == "nee");
  CHECK(row.form.open["client"]["family_name"].is_null());
  CHECK(row.form.personal["client"]["family_name"].text() == "Fictema");
  REQUIRE(sheet.next());
  auto empty = sheet.row(rows.library, rows.today);
  CHECK_FALSE(empty.handler);
  CHECK(empty.form.open["situation"].is_null());
  CHECK(empty.words() != row.words());
  CHECK_FALSE(sheet.next());
}

TEST_CASE("sheet: an error names the row, and nothing of a person") {
  Rows rows;
  auto fault = [&](const std::string& line) {
    auto text = head + line;
    Sheet sheet(rows.mapping, text, "x.csv");
    sheet.next();
    return words_of(error_of([&] { sheet.row(rows.library, rows.today); }));
  };
  CHECK(fault("7,12-13-2026,,,,,\n").find("line 2, column 'Gemeld': '12-13-2026'") != std::string::npos);
  CHECK(fault("7,1-1-2026,,,ergens,,\n").find("line 2, column 'Stand': 'ergens'") != std::string::npos);
  CHECK(fault("7,1-1-2026,,99,,,\n").find("line 2, key 'indication.grondslagen'") != std::string::npos);
  CHECK(fault("7,1-1-2026,Fic\x07tema,,,,\n").find("Fic") == std::string::npos);
  CHECK(fault(",1-1-2026,,,,,\n").find("column 'Nr'") != std::string::npos);
  CHECK(fault("999993847,1-1-2026,,,,,\n").find("999993847") == std::string::npos);
}
