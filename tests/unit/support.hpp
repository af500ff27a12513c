// SPDX-License-Identifier: EUPL-1.2
// What the unit tests share: how failures print, an error caught by value, a temporary folder.
#pragma once

#define CATCH_CONFIG_ENABLE_OPTIONAL_STRINGMAKER
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/value.hpp"
#include "domain/identifiers.hpp"
#include "policy/library.hpp"

namespace Catch {
template <>
struct StringMaker<mwp::Date> {
  static std::string convert(const mwp::Date& date) { return date.iso(); }
};
template <>
struct StringMaker<mwp::Value> {
  static std::string convert(const mwp::Value& value) { return value.json(); }
};
template <>
struct StringMaker<mwp::domain::CaseNumber> {
  static std::string convert(const mwp::domain::CaseNumber& number) { return number.text(); }
};
template <>
struct StringMaker<mwp::domain::EventId> {
  static std::string convert(const mwp::domain::EventId& id) { return id.text(); }
};
}  // namespace Catch

namespace mwp::test {

/// The error that `act` throws; one with id "nothing-thrown" when it throws none, so that the check after it fails.
template <typename Act>
Error error_of(Act act) {
  try {
    act();
  } catch (const Error& error) {
    return error;
  }
  return {Exit::Done, "nothing-thrown", "nothing was thrown"};
}

/// All that people may read of an error.
inline std::string words_of(const Error& error) {
  return std::string(error.what()) + "\n" + error.hint() + "\n" + error.where();
}

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline Date day(std::string_view iso) {
  auto date = Date::parse(iso);
  if (!date) throw std::logic_error("a test's own date is wrong: " + std::string(iso));
  return *date;
}

inline policy::Library shipped_library() {
  return {MWP_SHARE, "", false};
}

inline std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of our own below /tmp (mode 0700), removed at the end.
class TempDir {
 public:
  TempDir() {
    std::string name = "/tmp/mwp-unit-XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error("mkdtemp failed");
    m_path = name;
  }
  ~TempDir() {
    std::error_code fault;
    std::filesystem::remove_all(m_path, fault);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  std::string operator/(std::string_view name) const { return m_path + "/" + std::string(name); }
  const std::string& path() const { return m_path; }

  /// Writes a file (mode 0600), its folders included; gives its path.
  std::string write(std::string_view name, std::string_view text) const {
    auto path = *this / name;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
    chmod(path.c_str(), 0600);
    return path;
  }

 private:
  std::string m_path;
};

}  // namespace mwp::test
