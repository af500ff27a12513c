// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/placement.hpp"

namespace mwp::cmd {

namespace {

class PlacePlanMove : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--date", "DATE", &m_date, N_("the day of the move; may be in the future")).required();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::plan_move(desk, m_case, m_date); });
  }

 private:
  domain::CaseNumber m_case;
  Date m_date;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_plan_move() {
  return std::make_unique<PlacePlanMove>();
}

}  // namespace mwp::cmd
