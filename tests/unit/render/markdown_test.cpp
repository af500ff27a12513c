// SPDX-License-Identifier: EUPL-1.2
#include "render/markdown.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace mwp::render;

TEST_CASE("text from a case is inert in Markdown: back as HTML it is the text again, and nothing else") {
  const std::string texts[] = {"*sterk* _schuin_ `code` [link](http://x) ![beeld](x) <b>vet</b> & &amp;",
                               "# kop",
                               "- punt",
                               "+ punt",
                               "1. eerste",
                               "12) twaalfde",
                               "===",
                               "---",
                               "> citaat",
                               "| a | b |",
                               "~~weg~~",
                               "\\",
                               "{{naam}} {{{ruw}}}",
                               "<script>alert(1)</script>",
                               "    vier spaties",
                               "http://voorbeeld.example",
                               "=cmd|'/c calc'!A1"};
  for (const auto& text : texts) {
    INFO(text);
    auto html = markdown_to_html(markdown_text(text));
    CHECK(html.starts_with("<div>\n<p>"));
    CHECK(html.ends_with("</p>\n</div>\n"));
    CHECK(html.find('<', 9) == html.rfind("</p>"));  // no other element between the two
  }
  CHECK(markdown_to_html(markdown_text("a < b & \"c\"")) == "<div>\n<p>a &lt; b &amp; &quot;c&quot;</p>\n</div>\n");
}

TEST_CASE("a text in a cell can't leave its table") {
  auto html = markdown_to_html("| a |\n|---|\n| " + markdown_text("x | y \\| z") + " |\n");
  CHECK(html.find("<td>x | y \\| z</td>") != std::string::npos);
}

TEST_CASE("controls and hidden characters are shown, never passed on") {
  auto html =
      markdown_to_html(markdown_text("a\x1b]0;x\x07"
                                     "b\u202E"));
  CHECK(html.find('\x1b') == std::string::npos);
  CHECK(html.find("\u202E") == std::string::npos);
}

TEST_CASE("tables have scopes; one without a header is a list of facts") {
  auto table = markdown_to_html("| Wie | Wat |\n|---|--:|\n| A | 1 |\n");
  CHECK(table.find("<th scope=\"col\">Wie</th>") != std::string::npos);
  CHECK(table.find("<td class=\"number\">1</td>") != std::string::npos);
  auto facts = markdown_to_html("| | |\n|---|---|\n| Datum | vandaag |\n");
  CHECK(facts.find("<tr><th scope=\"row\">Datum</th><td>vandaag</td></tr>") != std::string::npos);
  CHECK(facts.find("<thead>") == std::string::npos);
}

TEST_CASE("rules divide a document into head, main part and foot") {
  CHECK(markdown_to_html("a\n\n---\n\nb\n\n---\n\nc\n") ==
        "<header>\n<p>a</p>\n</header>\n<div>\n<p>b</p>\n</div>\n<footer>\n<p>c</p>\n</footer>\n");
  CHECK(markdown_to_html("b\n\n---\n\nc\n") == "<div>\n<p>b</p>\n</div>\n<footer>\n<p>c</p>\n</footer>\n");
  CHECK(markdown_to_html("b\n") == "<div>\n<p>b</p>\n</div>\n");
}

TEST_CASE("raw HTML is left out, but for a line break") {
  CHECK(markdown_to_html("a<br>b <i>c</i>\n\n<p onclick=\"x\">d</p>\n") == "<div>\n<p>a<br>\nb c</p>\n</div>\n");
}

TEST_CASE("plain text is wrapped, and hangs under its bullet or label") {
  CHECK(markdown_to_plain("# Kop\n\neen twee drie vier vijf zes zeven\n", 24) ==
        "Kop\n===\n\neen twee drie vier vijf\nzes zeven\n");
  CHECK(markdown_to_plain("- een twee drie vier vijf zes\n- b\n", 28) == "- een twee drie vier vijf\n  zes\n- b\n");
  CHECK(markdown_to_plain("| | |\n|---|---|\n| A | een |\n| Bcd | twee |\n", 40) == "A:    een\nBcd:  twee\n");
}

TEST_CASE("a table that fits stands in columns, another row by row") {
  const std::string table = "| Wie | Wat |\n|---|--:|\n| A | 1 |\n| Bc | 22 |\n";
  CHECK(markdown_to_plain(table, 40) == "Wie  Wat\n--------\nA      1\nBc    22\n");
  CHECK(markdown_to_plain(table, 6) == "Wie:  A\nWat:  1\n\nWie:  Bc\nWat:  22\n");
}
