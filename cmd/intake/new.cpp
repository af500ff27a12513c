// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/hash.hpp"
#include "cmd/batch_run.hpp"
#include "cmd/factories.hpp"
#include "cmd/intake/sheet_steps.hpp"
#include "cmd/line_results.hpp"
#include "cmd/options/recording.hpp"
#include "process/intake.hpp"

namespace mwp::cmd {

namespace {

class IntakeNew : public Verb {
 public:
  void declare(OptionList& options) override {
    static constexpr std::array<std::string_view, 2> modes{"all", "line"};
    options.option("--from", "FILE|-", &m_from, N_("the form, in TOML or JSON; with --mapping a spreadsheet, in CSV"))
        .required();
    options.option("--mapping", "FILE", &m_mapping, N_("how the columns of a spreadsheet become keys of the form"));
    options
        .option("--atomic", "all|line", &m_atomic, N_("of a spreadsheet: all or nothing (all), or each row by itself"))
        .one_of(modes)
        .needs("--mapping");
    options.option("--region", "CODE", &m_intake.region, N_("zorgkantoorregio (else the form's, else the default)"));
    options.option("--policy", "P", &m_intake.policy, N_("policy (else the form's, else the region's)"));
    options.option("--handler", "NAME", &m_intake.handler, N_("who handles the case (else the actor)"));
    m_recording.declare(options);
  }
  Exit run(Session& session) override {
    if (m_mapping) return take_in_sheet(session);
    auto text = session.inputs().read(m_from);
    return m_recording.record(session, [&](process::Desk& desk) {
      return process::open_case(desk, process::read_form(text, m_from, desk.library, desk.today), m_intake);
    });
  }

 private:
  Exit take_in_sheet(Session& session) {
    if (session.in_batch()) {
      throw UsageError("not-in-batch", tr("a spreadsheet does not stand in a batch: it is one"),
                       tr("take it in by itself, before or after the batch"));
    }
    auto mapping = process::read_sheet_mapping(session.inputs().read(*m_mapping), *m_mapping);
    auto text = session.inputs().read(m_from);
    process::Sheet sheet(mapping, text, m_from);
    SheetSteps steps(sheet, m_intake, m_recording, key_prefix());
    BatchOptions options{m_atomic == "all", m_recording.dry_run, casefile::hex(casefile::random_bytes(6)), true};
    LineResults results("intake new", m_recording.format == "json", !options.all);
    return BatchRun(session, options, results).run(steps);
  }

  std::string key_prefix() const { return m_recording.key ? plain_text(*m_recording.key, "--key") : "intake"; }

  std::string m_from;
  std::optional<std::string> m_mapping;
  std::string m_atomic = "all";
  process::IntakeOptions m_intake;
  RecordingOptions m_recording;
};

}  // namespace

std::unique_ptr<Verb> make_intake_new() {
  return std::make_unique<IntakeNew>();
}

}  // namespace mwp::cmd
