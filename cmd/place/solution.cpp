// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/solutions.hpp"

namespace mwp::cmd {

namespace {

class PlaceSolution : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--kind", "K", &m_solution.kind, N_("its kind; 'mwp help codes' lists them")).required();
    options.option("--with", "CASE", &m_solution.with, N_("the other case of a swap"));
    options.option("--provider", "AGB|NAME", &m_solution.provider, N_("the provider of it"));
    options.option("--from", "DATE", &m_solution.from, N_("its first day"));
    options.option("--until", "DATE", &m_solution.until, N_("its last day"));
    options.flag("--lasting", m_solution.lasting, N_("a lasting fitting place")).excludes("--bridging");
    options.flag("--bridging", m_bridging, N_("or a bridge until there is one"));
    options.one_required({"--lasting", "--bridging"});
    options.option("--text", "TEXT", &m_solution.text, N_("what it is")).text().required();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::solution(desk, m_case, m_solution); });
  }

 private:
  domain::CaseNumber m_case;
  process::NewSolution m_solution;
  bool m_bridging = false;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_solution() {
  return std::make_unique<PlaceSolution>();
}

}  // namespace mwp::cmd
