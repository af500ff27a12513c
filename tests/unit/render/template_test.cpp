// SPDX-License-Identifier: EUPL-1.2
#include "render/template.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "render/mustache.hpp"

using namespace mwp::render;
using kainjow::mustache::data;

namespace {

std::string id_of_fault(const Template& words, const data& values) {
  try {
    words.fill(values);
  } catch (const mwp::InputError& error) {
    CHECK(error.where() == "brief");
    return error.id() + ": " + error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a template is filled with values as they are, and filled again") {
  Template words("brief", "Geachte {{naam}},\n{{#p}}\n- {{line}}\n{{/p}}\n");
  data values{"naam", one("A. *B*")};
  values.set("p", entries({"een", "twee"}));
  CHECK(words.fill(values) == "Geachte A. \\*B\\*,\n- een\n- twee\n");
  values.set("p", entries({}));
  CHECK(words.fill(values) == "Geachte A. \\*B\\*,\n\n");
}

TEST_CASE("a letter has no blanks: an unknown placeholder is named") {
  CHECK(id_of_fault(Template("brief", "{{naam}} {{nam}}"), data{"naam", "x"}) ==
        "unknown-placeholder: 'brief': nothing is known as 'nam'");
  CHECK(id_of_fault(Template("brief", "{{#deel}}x{{/deel}}"), data{"naam", "x"}) ==
        "unknown-placeholder: 'brief': nothing is known as 'deel'");
}

TEST_CASE("a letter has no blanks: an empty placeholder is named, unless it stands in a section of its own") {
  CHECK(id_of_fault(Template("brief", "van {{datum}}"), data{"datum", maybe("")}) ==
        "empty-placeholder: 'brief': 'datum' has no value");
  CHECK(id_of_fault(Template("brief", "van {{datum}}"), data{"datum", ""}) ==
        "empty-placeholder: 'brief': 'datum' has no value");
  CHECK(Template("brief", "x{{#datum}} van {{datum}}{{/datum}}").fill(data{"datum", maybe("")}) == "x");
  CHECK(Template("brief", "x{{^datum}} zonder{{/datum}}").fill(data{"datum", maybe("")}) == "x zonder");
}

TEST_CASE("placeholders in a value are text") {
  Template words("brief", "{{tekst}}");
  CHECK(words.fill(data{"tekst", prose("{{geheim}} {{{x}}}")}) == "{{geheim}} {{{x}}}");
}

TEST_CASE("a template that is no Mustache is refused") {
  CHECK_THROWS_AS(Template("brief", "{{#a}}"), mwp::InputError);
}

TEST_CASE("prose keeps paragraphs apart, and joins lines broken by hand") {
  CHECK(Template("t", "{{p}}").fill(data{"p", prose("een\ntwee\n\ndrie")}) == "een twee\n\ndrie");
}
