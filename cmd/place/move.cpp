// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/placement.hpp"

namespace mwp::cmd {

namespace {

class PlaceMove : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return process::move(desk, m_case); });
  }

 private:
  domain::CaseNumber m_case;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_move() {
  return std::make_unique<PlaceMove>();
}

}  // namespace mwp::cmd
