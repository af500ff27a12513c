// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"

#include "support.hpp"

using namespace mwp;

TEST_CASE("each kind of error has its one exit status") {
  CHECK(UsageError("id", "text").exit() == Exit::Usage);
  CHECK(InputError("id", "text").exit() == Exit::Input);
  CHECK(NotFound("id", "text").exit() == Exit::NotFound);
  CHECK(CaseFileUnusable("id", "text").exit() == Exit::Unusable);
  CHECK(Damaged("id", "text").exit() == Exit::Damaged);
  CHECK(Busy("id", "text").exit() == Exit::Busy);
  CHECK(IoError("id", "text").exit() == Exit::Io);
  CHECK(OutcomeUnknown("id", "text").exit() == Exit::Unknown);
}

TEST_CASE("an error says what, where and what to do") {
  InputError error("bad-date", "not a date", "write YYYY-MM-DD");
  CHECK(std::string(error.what()) == "not a date");
  CHECK(error.id() == "bad-date");
  CHECK(error.hint() == "write YYYY-MM-DD");
  CHECK(error.where().empty());
  error.at("x.toml:3");
  CHECK(error.where() == "x.toml:3");
}

TEST_CASE("an error that is thrown with its place is still of its kind") {
  // Handlers that add a place of their own catch by kind.
  CHECK_THROWS_AS([] { throw InputError("id", "text").at("x.toml:3"); }(), InputError);
  CHECK_THROWS_AS([] { throw CaseFileUnusable("id", "text").at("x.mwp"); }(), CaseFileUnusable);
}
