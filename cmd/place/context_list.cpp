// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "casefile/projection/context.hpp"
#include "casefile/projection/placement.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"

namespace mwp::cmd {

namespace {

class PlaceContextList : public Verb {
 public:
  void declare(OptionList& options) override { m_output.declare(options, OutputOptions::table); }
  Exit run(Session& session) override {
    auto out = m_output.open(session);
    auto rows = m_output.rows(session, out,
                              {{.key = "id", .title = N_("context")},
                               {.key = "provider", .title = N_("provider"), .elastic = true},
                               {.key = "region", .title = N_("region"), .drop = 5},
                               {.key = "state", .title = N_("state")},
                               {.key = "cases", .title = N_("cases"), .right = true},
                               {.key = "residents", .title = N_("other residents"), .right = true, .drop = 4}},
                              "contexts", N_("Contexts"));
    for (const auto& context : casefile::contexts(session.file())) {
      auto cases = cases_in_context(session.file(), context.id);
      rows->row({context.id, context.provider.text(), context.region, context.state,
                 static_cast<std::int64_t>(cases.size()),
                 context.residents ? render::Cell(std::int64_t{*context.residents}) : render::Cell()});
    }
    rows->end();
    out.finish();
    return Exit::Done;
  }

 private:
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_place_context_list() {
  return std::make_unique<PlaceContextList>();
}

}  // namespace mwp::cmd
