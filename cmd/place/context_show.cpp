// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "render/placement.hpp"
#include "report/context_sheet.hpp"

namespace mwp::cmd {

namespace {

class PlaceContextShow : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CONTEXT", &m_context, N_("its id, such as ctx-1"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    print(session, sheet(session));
    return Exit::Done;
  }

 private:
  report::ContextSheet sheet(Session& session) const {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return report::context_sheet(session.file(), m_context);
  }

  void print(Session& session, const report::ContextSheet& found) {
    m_output.print(
        session, [&](render::Lines& lines) { render::context_sheet_text(found, lines); },
        [&](render::Sink& out) { render::context_sheet_json(found, out); });
  }

  std::string m_context;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_place_context_show() {
  return std::make_unique<PlaceContextShow>();
}

}  // namespace mwp::cmd
