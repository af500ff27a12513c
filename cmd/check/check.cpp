// SPDX-License-Identifier: EUPL-1.2
#include "casefile/check.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"

namespace mwp::cmd {

namespace {

class Check : public Verb {
 public:
  void declare(OptionList& options) override {
    options.flag("--deep", m_deep, N_("also replay the journal and compare"));
    options.option("--expect-head", "H", &m_head, N_("a head noted earlier: A123:HASH[,B45:HASH]"));
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    auto found = casefile::check(session.file(), m_deep, expected());
    print(session, found);
    for (const auto& name : casefile::leftovers(session.file())) {
      session.warn(msg("an interrupted command left '{}' in '{}.d'; no event names it, and it may be removed", name,
                       session.file().path()));
    }
    return found.empty() ? Exit::Done : Exit::Damaged;
  }

 private:
  std::vector<casefile::ExpectedHead> expected() const {
    std::vector<casefile::ExpectedHead> heads;
    for (const auto& part : m_head ? split(*m_head, ',') : std::vector<std::string>()) {
      auto colon = part.find(':');
      auto id = domain::EventId::parse(part.substr(0, colon));
      if (!id || colon == std::string::npos || part.size() != colon + 65) {
        throw InputError("bad-head", tr("--expect-head: not a head"), tr("give what 'mwp log --head' printed"));
      }
      heads.push_back({*id, part.substr(colon + 1)});
    }
    return heads;
  }

  void print(Session& session, const std::vector<casefile::Finding>& found) const {
    auto out = m_output.open(session);
    if (m_output.json() || !found.empty()) {
      auto rows = m_output.rows(session, out,
                                {{.key = "check", .title = N_("check")},
                                 {.key = "text", .title = N_("finding"), .elastic = true},
                                 {.key = "hint", .title = N_("what to do"), .elastic = true}},
                                "findings");
      for (const auto& finding : found) rows->row({finding.check, finding.text, finding.hint});
      rows->end();
    }
    out.finish();
  }

  bool m_deep = false;
  std::optional<std::string> m_head;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_check() {
  return std::make_unique<Check>();
}

}  // namespace mwp::cmd
