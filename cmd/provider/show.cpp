// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/directory.hpp"

namespace mwp::cmd {

namespace {

class ProviderShow : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("AGB|NAME", &m_provider, N_("the provider"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    auto sheet = report::provider_sheet(session.file(), session.library(), m_provider);
    m_output.print(
        session, [&](render::Lines& lines) { render::provider_text(sheet, lines); },
        [&](render::Sink& out) { render::provider_json(sheet, out); });
    return Exit::Done;
  }

 private:
  std::string m_provider;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_provider_show() {
  return std::make_unique<ProviderShow>();
}

}  // namespace mwp::cmd
