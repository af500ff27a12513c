// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/placement.hpp"

namespace mwp::cmd {

namespace {

class PlaceAgree : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--text", "TEXT", &m_text, N_("what the two providers agreed")).text().required();
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session,
                              [this](process::Desk& desk) { return process::agree_move(desk, m_case, m_text); });
  }

 private:
  domain::CaseNumber m_case;
  std::string m_text;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_place_agree() {
  return std::make_unique<PlaceAgree>();
}

}  // namespace mwp::cmd
