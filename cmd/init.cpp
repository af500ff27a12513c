// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>

#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/session.hpp"

namespace mwp::cmd {

namespace {

class Init : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--region", "CODE", &m_regions, N_("default zorgkantoorregio")).excludes("--from");
    options.option("--from", "FILE", &m_from, N_("make a working copy of this case file")).needs("--series");
    options.option("--series", "LETTER", &m_series, N_("of a working copy: the letter of its events and case numbers"))
        .needs("--from");
  }
  Exit run(Session& session) override {
    std::vector<std::string> codes;
    for (const auto& code : m_regions) codes.push_back(session.library().region_on(code, session.today()).code);
    auto path = session.file_path();
    make_folder(path);
    if (m_from) {
      copy(session, path);
    } else {
      casefile::CaseFile::create(path, session.open_options(), codes);
    }
    session.say(msg("case file made: {}", path));
    return Exit::Done;
  }

 private:
  static void make_folder(const std::string& path) {
    auto folder = std::filesystem::path(path).parent_path();
    std::error_code fault;
    if (!folder.empty())
      std::filesystem::create_directories(folder, fault);  // umask 077; a failure shows when the file is made
  }

  void copy(Session& session, const std::string& path) const {
    if (!domain::is_series(*m_series)) {
      throw UsageError("bad-series", msg("--series: '{}' is not a letter from A to Z", *m_series), tr("such as B"));
    }
    auto original = casefile::CaseFile::open(*m_from, session.open_options());
    std::error_code fault;
    if (std::filesystem::exists(path, fault)) {
      throw CaseFileUnusable("exists", msg("'{}' exists", path), tr("name another file with --file"));
    }
    original.make_working_copy(path, m_series->front());
  }

  std::vector<std::string> m_regions;
  std::optional<std::string> m_from, m_series;
};

}  // namespace

std::unique_ptr<Verb> make_init() {
  return std::make_unique<Init>();
}

}  // namespace mwp::cmd
