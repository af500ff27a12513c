// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "domain/words.hpp"
#include "render/directory.hpp"

namespace mwp::cmd {

namespace {

class ProviderList : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--region", "CODE", &m_filter.region, N_("providers that work in this region"));
    options.option("--expertise", "CODE", &m_filter.expertise, N_("providers with this expertise"));
    options
        .option("--did-maatwerk", "ja|nee|onbekend", &m_filter.did_maatwerk,
                N_("providers that did a Maatwerkproces before, or did not"))
        .one_of(domain::yes_no);
    options.option("--text", "T", &m_filter.text, N_("providers with this text; marks and capitals do not count"));
    m_output.declare(options, OutputOptions::table);
  }
  Exit run(Session& session) override {
    check(session);
    auto out = m_output.open(session);
    auto found = report::directory(session.file(), m_filter);
    if (m_output.json()) {
      render::directory_json(found, out);
    } else {
      render::directory_rows(found, *m_output.rows(session, out, render::directory_columns(), "providers", N_("Providers")));
    }
    out.finish();
    return Exit::Done;
  }

 private:
  /// A misspelt filter is no empty answer.
  void check(Session& session) {
    auto& library = session.library();
    if (m_filter.region) m_filter.region = library.region_on(*m_filter.region, session.today()).code;
    if (m_filter.expertise) library.lists().require("expertise", *m_filter.expertise, "--expertise");
  }

  report::DirectoryFilter m_filter;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_provider_list() {
  return std::make_unique<ProviderList>();
}

}  // namespace mwp::cmd
