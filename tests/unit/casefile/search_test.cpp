// SPDX-License-Identifier: EUPL-1.2
#include "casefile/search.hpp"

#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;

namespace {

/// Whether a case in which only this was noted is found by a text.
bool found(const std::string& noted, const std::string& text) {
  test::Office office;
  auto number = office.open_case(test::full_form(1));
  office.note(number, noted);
  return mentions(office.file, number, text);
}

}  // namespace

TEST_CASE("search: marks and capitals do not count, quotes and escapes are characters") {
  CHECK(found("Overleg in café De Zon", "CAFE de"));
  CHECK(found("Overleg in cafe De Zon", "Café"));
  CHECK_FALSE(found("Overleg in café De Zon", "De Maan"));
  CHECK(found("Moeder zei \"nee\" tegen de plek", "zei \"NEE\""));
  CHECK(found("Moeder zei \uFF02nee\uFF02 tegen de plek", "\"nee\""));
  CHECK(found("map C:\\dossier", "c:\\doss"));
  CHECK(found("regel een\nregel twee", "een\nregel"));
  CHECK(found("Jan\u200Bsen belde", "jansen"));
  CHECK_FALSE(found("kolom\tab", "tab"));  // not the t of an escaped tab
  CHECK_FALSE(found("100 procent", "100%"));
}

TEST_CASE("search: the form and what was recorded, never names of fields nor the identity") {
  CHECK(found("x", "proefhaven"));
  CHECK(found("x", "gedrag"));
  CHECK_FALSE(found("x", "family_name"));
  CHECK_FALSE(found("x", "conditions"));
  CHECK_FALSE(found("x", "Fictema"));
}

TEST_CASE("search: a case is not found by the words of another") {
  test::Filled filled;
  CHECK(mentions(filled.office.file, filled.first, "notitie"));
  CHECK_FALSE(mentions(filled.office.file, filled.second, "notitie"));
}
