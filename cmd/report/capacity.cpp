// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/directory.hpp"

namespace mwp::cmd {

namespace {

class ReportCapacity : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--region", "CODE", &m_region, N_("places in this region"));
    options.option("--kind", "KIND", &m_kind, N_("places of this kind"));
    m_output.declare(options, OutputOptions::table);
  }
  Exit run(Session& session) override {
    auto& library = session.library();
    if (m_region) m_region = library.region_on(*m_region, session.today()).code;
    if (m_kind) library.lists().require("place-kind", *m_kind, "--kind");
    print(session, report::capacity(session.file(), m_region, m_kind));
    return Exit::Done;
  }

 private:
  /// Sums would be counted twice by what reads CSV or a spreadsheet: there they are left out.
  void print(Session& session, const report::Capacity& capacity) {
    auto out = m_output.open(session);
    if (m_output.json()) {
      render::capacity_json(capacity, out);
    } else {
      auto rows = m_output.rows(session, out, render::capacity_columns(), "capacity", N_("Places"));
      render::capacity_rows(capacity, !m_output.csv() && m_output.format != "xlsx", *rows);
    }
    out.finish();
  }

  std::optional<std::string> m_region, m_kind;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_capacity() {
  return std::make_unique<ReportCapacity>();
}

}  // namespace mwp::cmd
