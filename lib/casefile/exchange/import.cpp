// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/import.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "base/error.hpp"
#include "base/json_fault.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/check.hpp"
#include "casefile/exchange/export.hpp"
#include "casefile/exchange/lines.hpp"

namespace mwp::casefile {

namespace {

constexpr std::string_view sqlite_header{"SQLite format 3\0", 16};

std::string nothing_imported() {
  return tr("nothing was imported; name a file that 'mwp export' made, or a case file");
}

[[noreturn]] void refuse(const char* id, const std::string& text) {
  throw InputError(id, text, nothing_imported());
}

bool is_regular(std::FILE* stream) {
  struct stat info {};
  return fstat(fileno(stream), &info) == 0 && S_ISREG(info.st_mode);
}

/// A file without a name: it is gone with the process, however that ends.
Stream nameless(const std::string& beside) {
  auto name = beside + ".import.XXXXXX";
  int fd = mkostemp(name.data(), O_CLOEXEC);
  if (fd >= 0) ::unlink(name.c_str());
  Stream file(fd >= 0 ? fdopen(fd, "w+") : nullptr, std::fclose);
  if (!file) throw IoError("cannot-create", msg("'{}' can't be made", name), tr("check the permissions of its folder"));
  return file;
}

Stream kept(std::FILE* pipe, const std::string& beside) {
  auto file = nameless(beside);
  std::string part(1U << 16U, '\0');
  bool written = true;
  while (auto got = written ? std::fread(part.data(), 1, part.size(), pipe) : 0)
    written = std::fwrite(part.data(), 1, got, file.get()) == got;
  if (!written || std::fflush(file.get()) != 0)
    throw IoError("disk-full", tr("there is no room for what is to be imported"), tr("make room and try again"));
  std::rewind(file.get());
  return file;
}

/// A stream of records, with where it is for what is said of them.
class Import {
 public:
  Import(CaseFile& file, std::FILE* stream) : m_lines(stream), m_merge(file) {}

  Merged run() {
    read_header();
    while (read_record()) {
    }
    if (m_lines.next()) refuse("bad-export", msg("line {}: nothing follows the last line", m_lines.number()));
    return m_merge.finish();
  }

 private:
  Value parsed() {
    try {
      return Value::parse_json(m_lines.line());
    } catch (const InputError&) {
      if (!m_lines.whole()) refuse("cut-off", msg("the input ends inside line {}", m_lines.number()));
      refuse("bad-json",
             msg("line {}, column {}: expected an object of JSON, without keys that stand twice, and whole numbers",
                 m_lines.number(), json_fault(m_lines.line())));
    }
  }

  void read_header() {
    if (!m_lines.next()) refuse("empty", tr("there is nothing to import"));
    if (m_lines.line().starts_with(sqlite_header.substr(0, 15)))
      throw InputError("is-case-file", tr("a case file does not come through a pipe"),
                       tr("name the file instead of '-'"));
    if (m_lines.line().starts_with("\xEF\xBB\xBF"))
      refuse("bad-json", tr("line 1, column 1: expected {, and no byte order mark before it"));
    auto header = parsed();
    if (!header["mwp_export"].is_number())
      refuse("no-export", tr("line 1, column 1: expected {\"mwp_export\":1, …}: this is no export of mwp"));
    if (header["mwp_export"].number() != export_format) {
      throw InputError(
          "newer-export",
          msg("line 1: an export of format {}; this mwp reads format {}", header["mwp_export"].number(), export_format),
          tr("import it with the version of mwp that made it, or a newer one"));
    }
    m_tally.add(m_lines.line());
  }

  bool read_record() {
    if (!m_lines.next())
      refuse("cut-off", msg("the input ends after line {}, without its last line", m_lines.number()));
    auto line = parsed();
    if (line.find("end")) return check_end();
    try {
      if (!is_record(line)) refuse("bad-export", tr("expected an event, a command, what is left out, or the end"));
      auto record = record_of(line);
      m_tally.add(record);
      m_merge.take(record);
    } catch (const InputError& error) {
      throw InputError(error.id(), msg("line {}: {}", m_lines.number(), error.what()), error.hint())
          .at(msg("line {}", m_lines.number()));
    }
    m_tally.add(m_lines.line());
    return true;
  }

  bool check_end() {
    if (m_lines.line() == m_tally.last_line()) return false;
    refuse("altered", msg("line {}: this is not the end of what was exported: lines were added, removed or changed",
                          m_lines.number()));
  }

  Lines m_lines;
  Merge m_merge;
  Tally m_tally;
};

}  // namespace

Stream open_lines(const std::string& path, const std::string& beside) {
  Stream stream(path == "-" ? fdopen(dup(0), "r") : std::fopen(path.c_str(), "re"), std::fclose);
  struct stat info {};
  bool usable = stream && fstat(fileno(stream.get()), &info) == 0 && !S_ISDIR(info.st_mode);
  if (!usable)
    throw InputError("cannot-read", msg("'{}' can't be read", printable(path)), tr("check its name and permissions"))
        .at(path);
  return is_regular(stream.get()) ? std::move(stream) : kept(stream.get(), beside);
}

bool looks_like_case_file(const std::string& path) {
  struct stat info {};
  if (path == "-" || stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
  Stream stream(std::fopen(path.c_str(), "re"), std::fclose);
  std::string begin(sqlite_header.size(), '\0');
  return stream && std::fread(begin.data(), 1, begin.size(), stream.get()) == begin.size() && begin == sqlite_header;
}

CaseFile open_to_import(const std::string& path, OpenOptions options) {
  options.read_only = true;
  try {
    auto from = CaseFile::open(path, options);
    for (const auto& finding : check(from, false, {})) {
      if (finding.check == "access-log" || finding.check == "documents") continue;  // no part of the journal
      throw Damaged(finding.check, finding.text, finding.hint);
    }
    return from;
  } catch (const CaseFileUnusable& error) {
    throw InputError(error.id(), error.what(), error.hint()).at(path);
  } catch (const Damaged& error) {
    throw InputError(error.id(), msg("'{}' is damaged: {}", printable(path), error.what()), nothing_imported())
        .at(path);
  }
}

Merged import_lines(CaseFile& file, std::FILE* lines) {
  return Import(file, lines).run();
}

Merged import_case_file(CaseFile& file, CaseFile& from) {
  Transaction view(from, Transaction::Mode::Read);
  Merge merge(file);
  each_record(from.db(), last_links(from.db()), {true, {}, false}, [&](const Record& record) { merge.take(record); });
  return merge.finish();
}

}  // namespace mwp::casefile
