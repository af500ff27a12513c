// SPDX-License-Identifier: EUPL-1.2
#include "cmd/meeting/participant.hpp"

#include "base/message.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"
#include "process/meetings.hpp"

namespace mwp::cmd {

namespace {

class ParticipantVerb : public Verb {
 public:
  explicit ParticipantVerb(bool present) : m_present(present) {}

  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id, such as ccc-2026-12-17"));
    options.option("--who", "NAME", &m_who, N_("the participant")).required();
    options.option("--for", "ORGANISATION", &m_organisation, N_("for which organisation")).required();
    options.option("--role", "R", &m_role, N_("role"));
    options.option("--mandate", "ANSWER", &m_mandate, N_("may decide for the organisation")).one_of(domain::yes_no);
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) {
      return process::record_participant(
          desk, m_meeting, {m_who, m_organisation, m_role.value_or(""), m_mandate.value_or(""), !m_present, m_present});
    });
  }

 private:
  std::string m_meeting;
  std::string m_who, m_organisation;
  std::optional<std::string> m_role, m_mandate;
  RecordingOptions m_recording;
  bool m_present;
};

}  // namespace

std::unique_ptr<Verb> make_participant_verb(bool present) {
  return std::make_unique<ParticipantVerb>(present);
}

}  // namespace mwp::cmd
