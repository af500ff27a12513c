// SPDX-License-Identifier: EUPL-1.2
#include "process/termination.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/recording.hpp"
#include "domain/words.hpp"

namespace mwp::cmd {

namespace {

class RecordTermination : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    declare_stages(options);
    options.option("--effective", "DATE", &m_termination.effective, N_("when care is to end; may lie ahead"))
        .needs("--announced");
    options.option("--ground", "TEXT", &m_termination.ground, N_("on what ground")).text().needs("--announced");
    options.option("--process-ok", "ANSWER", &m_termination.process_ok, N_("was the process in order"))
        .one_of(domain::yes_partly_no)
        .needs("--tested");
    options.flag("--without-solution", m_termination.without_solution, N_("care ended without a solution"))
        .needs("--ended");
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    return m_recording.record(
        session, [this](process::Desk& desk) { return process::termination(desk, m_case, m_termination); });
  }

 private:
  void declare_stages(OptionList& options) {
    options.option("--announced", "DATE", &m_termination.announced, N_("when the provider announced it"))
        .needs("--ground")
        .excludes("--tested")
        .excludes("--agreed")
        .excludes("--withdrawn")
        .excludes("--ended");
    options.option("--tested", "DATE", &m_termination.tested, N_("when the zorgkantoor tested the refusal grounds"))
        .needs("--process-ok")
        .excludes("--agreed")
        .excludes("--withdrawn")
        .excludes("--ended");
    options.option("--agreed", "ANSWER", &m_termination.agreed, N_("does the zorgkantoor agree"))
        .one_of(std::span(domain::yes_no).first(2))
        .excludes("--withdrawn")
        .excludes("--ended");
    options.option("--withdrawn", "DATE", &m_termination.withdrawn, N_("when the provider withdrew it"))
        .excludes("--ended");
    options.option("--ended", "DATE", &m_termination.ended, N_("when care ended"));
    options.one_required({"--announced", "--tested", "--agreed", "--withdrawn", "--ended"});
  }

  domain::CaseNumber m_case;
  process::Termination m_termination;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_record_termination() {
  return std::make_unique<RecordTermination>();
}

}  // namespace mwp::cmd
