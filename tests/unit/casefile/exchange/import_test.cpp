// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/import.hpp"

#include "base/json_fault.hpp"
#include "casefile/check.hpp"
#include "support.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::error_of;
using test::exported;
using test::holds;
using test::import_text;
using test::Office;

namespace {

Error refusal_of(const std::string& text) {
  auto file = CaseFile::in_memory();
  return error_of([&] { import_text(file, text); });
}

}  // namespace

TEST_CASE("json_fault: where a text stops being JSON") {
  CHECK(json_fault(R"({"a":1})") == 0);
  CHECK(json_fault(R"({"a":1,})") == 8);
  CHECK(json_fault(R"({"a":1,"a":2})") == 10);
  CHECK(json_fault(R"({"a":1e400})") == 11);
  CHECK(json_fault("") == 1);
}

TEST_CASE("import: malformed input says line and column (row 49)") {
  Office office;
  office.open_case(test::full_form(1));
  auto text = exported(office.file);
  auto first = text.substr(0, text.find('\n') + 1);
  CHECK(refusal_of("").id() == "empty");
  CHECK(refusal_of("\xEF\xBB\xBF" + text).id() == "bad-json");
  CHECK(refusal_of("[]\n").id() == "no-export");
  CHECK(refusal_of("{\"mwp_export\":2}\n").id() == "newer-export");
  CHECK(refusal_of(std::string("SQLite format 3\0 and so on", 26)).id() == "is-case-file");
  CHECK(refusal_of(first).id() == "cut-off");
  CHECK(refusal_of(first + "{\"event\":\"A1\",\"ca").id() == "cut-off");
  CHECK(refusal_of(first + "{\"event\":\"A1\"}\n").id() == "bad-export");
  CHECK(refusal_of(first + "{}\n").id() == "bad-export");
  CHECK(refusal_of(first + "7\n").id() == "bad-export");
  CHECK(refusal_of(text + "{}\n").id() == "bad-export");
  for (const auto* line : {R"({"event":"A1","event":"A1"})", R"({"event":"A1",})", R"({"event":1e400})", "\xFF", ""}) {
    auto error = refusal_of(first + line + "\n");
    INFO(error.what());
    CHECK(error.id() == "bad-json");
    CHECK(holds(error.what(), "line 2, column "));
  }
  CHECK(refusal_of(first + std::string(10000, '[') + "\n").id() == "bad-json");
  CHECK(refusal_of(first + std::string(40U << 20U, ' ')).id() == "line-too-long");
}

TEST_CASE("import: line breaks of another system do no harm") {
  Office office;
  office.open_case(test::full_form(1));
  std::string text;
  for (char c : exported(office.file)) text += c == '\n' ? "\r\n" : std::string(1, c);
  auto file = CaseFile::in_memory();
  CHECK(import_text(file, text).events == 1);
  CHECK(exported(file) == exported(office.file));
}

TEST_CASE("import: a case file comes with its documents, where both name them alike") {
  test::TempDir dir;
  Office office(CaseFile::create(dir / "a.mwp", {}, {"5526"}));
  auto number = office.open_case(test::full_form(1));
  office.file.make_working_copy(dir / "b.mwp", 'B');
  Office copy(CaseFile::open(dir / "b.mwp", {}));
  copy.now = office.now;
  std::string paper = "getekend";
  Documents(copy.file).store(paper);
  copy.record([&](process::Desk& desk) { return process::document(desk, number, "zorgplan", paper); });
  auto from = open_to_import(dir / "b.mwp", {});
  {
    Transaction transaction(office.file, Transaction::Mode::Write);
    auto merged = import_case_file(office.file, from);
    CHECK(merged.events == 1);
    CHECK(merged.documents_missing.size() == 1);
    auto names = documents_to_bring(office.file, from);
    CHECK(names == Documents(copy.file).names());
    bring_documents(office.file, from, names);
    CHECK(documents_to_bring(office.file, from).empty());
    office.file.db().execute("COMMIT");
    transaction.done();
  }
  CHECK(Documents(office.file).names() == Documents(copy.file).names());
  CHECK(check(office.file, true, {}).empty());
  auto fresh = CaseFile::create(dir / "c.mwp", {}, {});
  CHECK(import_text(fresh, exported(copy.file)).documents_missing.size() == 1);
  CHECK(check(fresh, true, {}).empty());  // it is known to be elsewhere
}

TEST_CASE("import: a case file that can't be used or is damaged is wrong input (row 100)") {
  test::TempDir dir;
  {
    Office office(CaseFile::create(dir / "a.mwp", {}, {"5526"}));
    office.open_case(test::full_form(1));
    office.file.db().execute("UPDATE event SET kind = 'note'");
  }
  CHECK(error_of([&] { open_to_import(dir / "a.mwp", {}); }).exit() == Exit::Input);
  CHECK(error_of([&] { open_to_import(dir / "none.mwp", {}); }).exit() == Exit::Input);
  CaseFile::create(dir / "newer.mwp", {}, {}).db().execute("PRAGMA user_version = 99");
  auto error = error_of([&] { open_to_import(dir / "newer.mwp", {}); });
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "newer-case-file");
  auto bytes = test::contents(dir / "a.mwp");
  dir.write("cut.mwp", bytes.substr(0, bytes.size() / 2));
  CHECK(error_of([&] { open_to_import(dir / "cut.mwp", {}); }).exit() == Exit::Input);
  CHECK(looks_like_case_file(dir / "cut.mwp"));
  CHECK_FALSE(looks_like_case_file(dir.path()));
}
