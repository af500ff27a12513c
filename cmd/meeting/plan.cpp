// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "process/meetings.hpp"
#include "process/steps.hpp"

namespace mwp::cmd {

namespace {

class MeetingPlan : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("BODY", &m_plan.body, N_("ccc, regionale-taskforce, landelijke-taskforce, wsr, mdo …"));
    options.option("--on", "DATE", &m_on, N_("the meeting's own date")).required();
    options.option("--region", "CODE", &m_plan.region, N_("zorgkantoorregio of a regional body"));
    options.option("--at", "HH:MM", &m_plan.at, N_("time"));
    options.option("--place", "T", &m_plan.place, N_("where")).excludes("--online");
    options.flag("--online", m_plan.online, N_("held online"));
    options.option("--chair", "N", &m_plan.chair, N_("who takes the chair"));
    options.option("--notes", "N", &m_plan.notes, N_("who takes the notes"));
    options.option("--form", "F", &m_plan.form, N_("of a wsr: zorgconferentie, mdo, taskforce, regiotafel or eigen"));
    options.option("--within", "MEETING", &m_plan.within, N_("held within another meeting"));
    options.option("--every", "DAYSd", &m_every, N_("a series: every so many days, such as 42d")).needs("--until");
    options.option("--until", "DATE", &m_until, N_("the last day of the series")).needs("--every");
    m_recording.declare(options, false);
  }
  Exit run(Session& session) override {
    return m_recording.record(session, [this](process::Desk& desk) { return plan(desk); });
  }

 private:
  process::Draft plan(process::Desk& desk) {
    m_plan.dates = {m_on};
    if (m_every) {
      process::require_order(m_on, m_until, "--until");
      int days = days_between();
      for (auto on = m_on + days; on <= *m_until; on = on + days) m_plan.dates.push_back(on);
    }
    return process::plan_meetings(desk, m_plan);
  }

  int days_between() const {
    auto text = std::string_view(*m_every);
    auto days = text.ends_with('d') ? parse_number(text.substr(0, text.size() - 1), 1, 3650) : std::nullopt;
    if (days) return static_cast<int>(*days);
    throw UsageError("bad-interval", msg("--every: '{}' is not a number of days", printable(text)),
                     tr("write it as 42d"));
  }

  process::MeetingPlan m_plan;
  Date m_on;
  std::optional<std::string> m_every;
  std::optional<Date> m_until;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_meeting_plan() {
  return std::make_unique<MeetingPlan>();
}

}  // namespace mwp::cmd
