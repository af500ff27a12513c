// SPDX-License-Identifier: EUPL-1.2
#include "policy/stored_filter.hpp"

#include "policy/toml.hpp"
#include "support.hpp"

using namespace mwp;
using policy::StoredFilter;
using test::error_of;
using test::words_of;

namespace {

StoredFilter filter_of(const std::string& text) {
  policy::Document document{policy::read_toml(text, "x.toml"), "x.toml", {}, {}, {}};
  policy::Reader reader(document);
  return policy::read_filter(reader);
}

}  // namespace

TEST_CASE("stored filter: every key, and no other") {
  auto filter = filter_of(
      "status='all'\nrung='ccc'\nsituation='zoeken'\nregion='5526'\nprovider='P'\nzorgprofiel='VG7'\nhandler='H'\n"
      "text='t'\nsince=2026-01-01\nuntil=2026-02-01\nstale=30\noverdue=true");
  CHECK(filter.status == "all");
  CHECK(filter.rung == "ccc");
  CHECK(filter.situation == "zoeken");
  CHECK(filter.region == "5526");
  CHECK(filter.provider == "P");
  CHECK(filter.zorgprofiel == "VG7");
  CHECK(filter.handler == "H");
  CHECK(filter.text == "t");
  CHECK(filter.since == Date(2026, 1, 1));
  CHECK(filter.until == Date(2026, 2, 1));
  CHECK(filter.stale == 30);
  CHECK(filter.overdue);
  CHECK(words_of(error_of([] { filter_of("rang='ccc'"); })).find("'rang'") != std::string::npos);
  CHECK(words_of(error_of([] { filter_of("status='half'"); })).find("'half'") != std::string::npos);
  CHECK(words_of(error_of([] { filter_of("stale=-1"); })).find("whole number") != std::string::npos);
}

TEST_CASE("stored filter: what is typed stands over what is stored") {
  auto stored = filter_of("rung='ccc'\nstale=30\noverdue=true");
  StoredFilter typed;
  typed.rung = "maatwerk";
  typed.fill_from(stored);
  CHECK(typed.rung == "maatwerk");
  CHECK(typed.stale == 30);
  CHECK(typed.overdue);
  CHECK_FALSE(typed.since);
}
