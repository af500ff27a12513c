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
    options.option("--region", "CODE", &m_regions, N_("default zorgkantoorregio"));
  }
  Exit run(Session& session) override {
    std::vector<std::string> codes;
    for (const auto& code : m_regions) codes.push_back(session.library().region_on(code, session.today()).code);
    auto path = session.file_path();
    make_folder(path);
    casefile::CaseFile::create(path, session.open_options(), codes);
    session.say(msg("case file made: {}", path));
    return Exit::Done;
  }

 private:
  static void make_folder(const std::string& path) {
    auto folder = std::filesystem::path(path).parent_path();
    std::error_code fault;
    if (!folder.empty()) std::filesystem::create_directories(folder, fault);  // umask 077; a failure shows when the file is made
  }

  std::vector<std::string> m_regions;
};

}  // namespace

std::unique_ptr<Verb> make_init() { return std::make_unique<Init>(); }

}  // namespace mwp::cmd
