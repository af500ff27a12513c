// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "render/rows.hpp"

using namespace mwp;
using namespace mwp::render;

namespace {

const std::vector<Column> columns{{.key = "a", .title = "naam"},
                                  {.key = "b", .title = "dag", .kind = CellKind::Date},
                                  {.key = "c", .title = "bedrag", .kind = CellKind::Money},
                                  {.key = "d", .title = "aantal", .right = true}};

std::string written(RowFormat format, const std::vector<Cell>& cells) {
  StringSink sink;
  RowStyle style{.list_key = "x", .title = "Titel", .made = Date(2026, 2, 3), .frame = "{{title}}|{{body}}"};
  auto rows = make_rows(format, sink, columns, style);
  rows->row(cells);
  rows->end();
  return sink.text;
}

}  // namespace

TEST_CASE("a Markdown table has dates and amounts as people write them, each row on one line", "[rows]") {
  auto text =
      written(RowFormat::Markdown, {std::string("a|b\n*c*"), std::string("2026-12-17"), std::int64_t{123456}, Cell()});
  CHECK(text ==
        "# Titel\n\n3 februari 2026\n\n"
        "| naam | dag | bedrag | aantal |\n| --- | --- | ---: | ---: |\n"
        "| a\\|b<br>\\*c\\* | 17-12-2026 | € 1234,56 |  |\n");
}

TEST_CASE("an HTML table escapes what came from outside", "[rows]") {
  auto text = written(RowFormat::Html, {std::string("<b>\n\"'&"), Cell(), Cell(), std::int64_t{7}});
  CHECK(text.starts_with("Titel|<header>"));
  CHECK(text.find("&lt;b&gt;<br>&quot;&#39;&amp;</td>") != std::string::npos);
  CHECK(text.find("<td class=\"number\">7</td>") != std::string::npos);
}

TEST_CASE("a workbook tells kinds, numbers and empty cells apart", "[rows]") {
  auto text =
      written(RowFormat::Workbook, {std::string("\x1b[2J"), std::string("2026-12-17"), std::int64_t{5}, Cell()});
  CHECK(
      text ==
      "{\"mwp_workbook\":1,\"title\":\"Titel\",\"made\":\"2026-02-03\"}\n"
      "{\"sheet\":\"Titel\",\"columns\":[{\"title\":\"naam\",\"kind\":\"text\"},{\"title\":\"dag\",\"kind\":\"date\"},"
      "{\"title\":\"bedrag\",\"kind\":\"money\"},{\"title\":\"aantal\",\"kind\":\"number\"}]}\n"
      "[\"^[[2J\",\"2026-12-17\",5,null]\n");
}

TEST_CASE("a workbook has yes and no as such, and any other word as text", "[rows]") {
  StringSink sink;
  auto rows =
      make_rows(RowFormat::Workbook, sink, {{.key = "a", .title = "a", .kind = CellKind::YesNo}}, {.list_key = "x"});
  for (const auto* word : {"ja", "nee", "onbekend"}) rows->row({std::string(word)});
  rows->end();
  CHECK(sink.text.ends_with("[true]\n[false]\n[\"onbekend\"]\n"));
}

TEST_CASE("words and titles are translated for people, never keys and cells of CSV", "[rows]") {
  StringSink sink;
  auto rows = make_rows(RowFormat::Csv, sink, {{.key = "state", .title = "stand", .word = true}}, {.list_key = "x"});
  rows->row({std::string("open")});
  rows->end();
  CHECK(sink.text == "state\r\nopen\r\n");
}
