// SPDX-License-Identifier: EUPL-1.2
#include "casefile/access_log.hpp"

#include "base/text.hpp"
#include "support.hpp"

using namespace mwp;
using casefile::AccessLog;
using test::error_of;
using test::holds;
using test::TempDir;

namespace {

const Moment at = *parse_moment("2026-02-03T09:00:00Z");

/// A log beside a case file that need not be there.
struct Beside {
  TempDir dir;
  std::string case_file = dir / "cases.mwp";
  std::string path = case_file + ".access";
  AccessLog log{case_file};

  bool append(const std::string& actor = "T. Voorbeeld") {
    return log.append({"show", 'R', actor}, {domain::CaseNumber(5526, 2026, 7)}, at);
  }
  void put(const std::string& bytes) const { std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes; }
  std::string bytes() const { return test::contents(path); }
  std::vector<std::string> lines() const {
    auto all = split(bytes(), '\n');
    if (all.back().empty()) all.pop_back();
    return all;
  }
  void put_lines(const std::vector<std::string>& lines) const { put(join(lines, "\n") + "\n"); }
};

}  // namespace

TEST_CASE("access log: one JSON object a line, with who, what, when, which case and a hash") {
  Beside beside;
  AccessLog::create(beside.case_file);
  CHECK(beside.bytes().empty());
  CHECK(beside.append());
  CHECK(beside.append());
  auto lines = beside.lines();
  REQUIRE(lines.size() == 2);
  auto entry = Value::parse_json(lines[0]);
  CHECK(entry["at"].text() == "2026-02-03T09:00:00Z");
  CHECK(entry["what"].text() == "show");
  CHECK(entry["action"].text() == "R");
  CHECK(entry["case"].text() == "5526-2026-0007");
  CHECK(entry["actor"].text() == "T. Voorbeeld");
  CHECK(entry["uid"].number() == std::int64_t{geteuid()});
  CHECK(entry["hash"].text().size() == 64);
  CHECK(Value::parse_json(lines[1])["hash"].text() !=
        entry["hash"].text());  // the same access, chained to the one before
  CHECK(beside.log.verify().empty());
}

TEST_CASE("access log: made for its owner alone") {
  Beside beside;
  AccessLog::create(beside.case_file);
  struct stat info {};
  REQUIRE(stat(beside.path.c_str(), &info) == 0);
  CHECK((info.st_mode & 07777U) == 0600);
  unlink(beside.path.c_str());
  auto old = umask(0);
  beside.append();
  umask(old);
  REQUIRE(stat(beside.path.c_str(), &info) == 0);
  CHECK((info.st_mode & 07777U) == 0600);
}

TEST_CASE("access log: a missing one starts anew, and says so") {
  Beside beside;
  CHECK(beside.log.verify().empty());
  CHECK_FALSE(beside.append());
  CHECK(beside.log.verify().empty());
  CHECK(beside.append());
}

TEST_CASE("access log: any changed letter of an entry is found, and its line is named") {
  Beside beside;
  for (int i = 0; i < 3; ++i) beside.append("actor " + std::to_string(i));
  auto lines = beside.lines();
  auto changed = lines;
  changed[1].replace(changed[1].find("actor 1"), 7, "actor 9");
  beside.put_lines(changed);
  auto faults = beside.log.verify();
  REQUIRE(faults.size() == 1);
  CHECK(holds(faults[0], "line 2"));
  // Every single position of the middle line: a change is found, whatever it makes of the line.
  int missed = 0;
  for (std::size_t i = 0; i < lines[1].size(); ++i) {
    changed = lines;
    changed[1][i] = changed[1][i] == 'x' ? 'y' : 'x';
    beside.put_lines(changed);
    missed += beside.log.verify().empty() ? 1 : 0;
  }
  CHECK(missed == 0);
}

TEST_CASE("access log: lines taken out, put in or exchanged are found") {
  Beside beside;
  for (int i = 0; i < 4; ++i) beside.append("actor " + std::to_string(i));
  const auto lines = beside.lines();
  for (std::size_t i = 0; i < 3; ++i) {  // cutting off the end is not seen: noting the head elsewhere is for that
    auto less = lines;
    less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
    beside.put_lines(less);
    INFO("without line " << i + 1);
    CHECK_FALSE(beside.log.verify().empty());
  }
  auto more = lines;
  more.insert(more.begin() + 2, lines[1]);
  beside.put_lines(more);
  CHECK_FALSE(beside.log.verify().empty());
  auto swapped = lines;
  std::swap(swapped[1], swapped[2]);
  beside.put_lines(swapped);
  CHECK_FALSE(beside.log.verify().empty());
  beside.put_lines(lines);
  CHECK(beside.log.verify().empty());
}

TEST_CASE("access log: a torn last line is closed, and is no damage") {
  Beside beside;
  beside.append("actor 0");
  beside.append("actor 1");
  const auto whole = beside.bytes();
  const auto first = whole.find('\n') + 1;
  // The second write stopped at any of its bytes.
  for (auto length = first + 1; length < whole.size(); ++length) {
    INFO("cut after " << length - first << " bytes of " << whole.size() - first);
    beside.put(whole.substr(0, length));
    CHECK(beside.log.verify().empty());
    CHECK(beside.append("actor 2"));
    auto faults = beside.log.verify();
    CHECK(faults.empty());
    CHECK(holds(beside.lines().back(), "actor 2"));
    beside.append("actor 3");
    CHECK(beside.log.verify().empty());
  }
}

TEST_CASE("access log: a line torn while another was closed is no damage either") {
  Beside beside;
  beside.append("actor 0");
  auto whole = beside.bytes();
  beside.put(whole + "{\"at\":\"2026-02-03T0\n{\"at\":\"20");
  CHECK(beside.append("actor 1"));
  CHECK(beside.log.verify().empty());
  beside.append("actor 2");
  CHECK(beside.log.verify().empty());
}

TEST_CASE("access log: a log that holds only a torn line starts its chain") {
  Beside beside;
  beside.put("{\"at\":\"2026");
  CHECK(beside.append());
  CHECK(beside.append());
  CHECK(beside.log.verify().empty());
  CHECK(beside.lines().size() == 3);
}

TEST_CASE("access log: a long name does not break the chain") {
  Beside beside;
  for (std::size_t length : {std::size_t{3000}, std::size_t{5000}, std::size_t{20000}}) {
    beside.append(std::string(length, 'x'));
    beside.append();
    INFO(length);
    CHECK(beside.log.verify().empty());
  }
}

TEST_CASE("access log: whatever an actor is called, an entry is one line") {
  Beside beside;
  beside.append("a\nb\"c\\d\x1B[2J Zoë");
  beside.append();
  CHECK(beside.lines().size() == 2);
  CHECK(Value::parse_json(beside.lines()[0])["actor"].text() == "a\nb\"c\\d\x1B[2J Zoë");
  CHECK_FALSE(holds(beside.bytes(), "\x1B"));
  CHECK(beside.log.verify().empty());
}

TEST_CASE("access log: what can't be appended throws, so that nothing is shown unlogged") {
  for (const auto* kind : {"a folder", "a symbolic link", "no folder for it"}) {
    Beside beside;
    if (std::string_view(kind) == "a folder") std::filesystem::create_directory(beside.path);
    if (std::string_view(kind) == "a symbolic link")
      std::filesystem::create_symlink(beside.dir / "elsewhere", beside.path);
    if (std::string_view(kind) == "no folder for it") beside.log = AccessLog(beside.dir / "none/cases.mwp");
    auto error = error_of([&] { beside.append(); });
    INFO(kind);
    CHECK(error.exit() == Exit::Unusable);
    CHECK(error.id() == "access-log");
    CHECK_FALSE(std::filesystem::exists(beside.dir / "elsewhere"));
  }
}

TEST_CASE("access log: read back as it was written, torn lines left out") {
  Beside beside;
  std::vector<AccessLog::Entry> seen;
  auto keep = [&](const AccessLog::Entry& entry) { seen.push_back(entry); };
  CHECK_FALSE(beside.log.each(keep));  // there is none yet
  beside.append();
  beside.put(beside.bytes() + R"({"at":"2026-02-)");
  beside.append("Zoë");
  CHECK(beside.log.each(keep));
  REQUIRE(seen.size() == 2);
  CHECK(seen[0].at == "2026-02-03T09:00:00Z");
  CHECK(seen[0].what == "show");
  CHECK(seen[0].action == "R");
  CHECK(seen[0].case_number == "5526-2026-0007");
  CHECK(seen[0].uid == std::int64_t{geteuid()});
  CHECK(seen[1].actor == "Zoë");
}
