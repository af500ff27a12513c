// SPDX-License-Identifier: EUPL-1.2
// Renders N outcome letters as HTML from what is already in memory, each into a file of DIR: the templates alone, to
// hold `mwp report letter --output-dir` against.
//
//   letters N DIR
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "base/text.hpp"
#include "render/html.hpp"
#include "render/letter.hpp"

using namespace mwp;

namespace {

std::string file(const char* name) {
  std::ifstream in(std::string(MWP_SHARE) + "/templates/" + name);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

report::OutcomeLetter letter(long i) {
  report::OutcomeLetter letter;
  letter.number = fmt::format("5526-2026-{:04}", i);
  letter.sender = {"Zorgkantoor CZ",
                   "5526",
                   "West-Brabant",
                   {"Postbus 10001", "4800 ZZ Voorbeeldstad"},
                   "E. Adviseur",
                   "zorgadviseur",
                   "000 000 00 00",
                   "post@zorgkantoor.example",
                   "via www.zorgkantoor.example/klachten",
                   ""};
  letter.to = {"Stichting De Proefhaven", "T. Voorbeeld, gedragsdeskundige", "aanmelding@proefhaven.example"};
  letter.words.process = "Maatwerkproces";
  letter.words.admitted = "toegelaten tot het Maatwerkproces";
  letter.words.refused = "niet toegelaten tot het Maatwerkproces";
  letter.words.commission = "Commissie Complexe Casuïstiek";
  letter.words.commission_short = "CCC";
  letter.decision.on = {2026, 12, 17};
  letter.decision.outcome = "toegelaten";
  letter.decision.because = "Er bestaat geen plek met vaste begeleiders, dag en nacht.";
  letter.reference = letter.number + "/1";
  letter.dated = {2026, 12, 18};
  letter.registered_on = Date{2026, 2, 2};
  return letter;
}

}  // namespace

int main(int argc, char** argv) {
  auto count = argc == 3 ? parse_number(argv[1], 1, 1'000'000) : std::nullopt;
  if (!count) return std::fputs("usage: letters N DIR\n", stderr), 2;
  auto style = file("style.css");
  auto page = file("page.html.mustache");
  render::Template frame("letter.md.mustache", file("letter.md.mustache"));
  render::Template body("letter-toegelaten.md.mustache", file("letter-toegelaten.md.mustache"));
  for (long i = 1; i <= *count; ++i) {
    auto document = render::letter_document(letter(i), frame, body);
    std::ofstream out(fmt::format("{}/{}.html", argv[2], document.name));
    out << render::html_page({document.title, document.kind, render::document_sheet(document, true)}, page, style);
  }
}
