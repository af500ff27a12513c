// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/placement.hpp"

namespace mwp::cmd {

namespace {

class PlaceCheck : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--due", "DATE", &m_check.due, N_("a check to come: by when")).excludes("--done");
    options.option("--done", "DATE", &m_check.done, N_("a check that was held: when")).needs("--text");
    options.one_required({"--due", "--done"});
    options.option("--text", "TEXT", &m_check.text, N_("what is to be looked at, or how it went")).text();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::placement_check(desk, m_case, m_check); });
  }

 private:
  domain::CaseNumber m_case;
  process::PlacementCheckup m_check;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_check() {
  return std::make_unique<PlaceCheck>();
}

}  // namespace mwp::cmd
