// SPDX-License-Identifier: EUPL-1.2
#include "base/message.hpp"
#include "casefile/access_log.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"

namespace mwp::cmd {

namespace {

using casefile::AccessLog;

class PrivacyAccess : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("what was shown of this case only")).is_required = false;
    options.option("--since", "DATE", &m_since, N_("shown on or after this day"));
    m_output.declare(options, OutputOptions::table);
  }
  Exit run(Session& session) override {
    if (m_case) get_case(session.file(), *m_case);
    auto out = m_output.open(session);
    auto rows = m_output.rows(session, out, columns(), "access", N_("What was shown"));
    bool there = AccessLog(session.file().path()).each([&](const AccessLog::Entry& entry) {
      if (passes(entry)) rows->row(cells(entry));
    });
    rows->end();
    out.finish();
    if (!there) session.warn(msg("'{}.access' is missing: what was shown is not known", session.file().path()));
    return Exit::Done;
  }

 private:
  bool passes(const AccessLog::Entry& entry) const {
    return (!m_case || entry.case_number == m_case->text()) &&
           (!m_since || entry.at >= iso(begin_in_amsterdam(*m_since)));
  }
  static std::vector<render::Column> columns() {
    return {{.key = "at", .title = N_("when")},
            {.key = "actor", .title = N_("who"), .elastic = true},
            {.key = "action", .title = N_("action")},
            {.key = "what", .title = N_("what")},
            {.key = "case", .title = N_("case")},
            {.key = "uid", .title = N_("uid"), .right = true, .drop = 2},
            {.key = "host", .title = N_("machine"), .elastic = true, .drop = 1},
            {.key = "source", .title = N_("program"), .drop = 3}};
  }
  static std::vector<render::Cell> cells(const AccessLog::Entry& entry) {
    return {entry.at,
            entry.actor,
            entry.action,
            entry.what,
            render::cell(entry.case_number),
            entry.uid,
            render::cell(entry.host),
            entry.source};
  }

  std::optional<domain::CaseNumber> m_case;
  std::optional<Date> m_since;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_privacy_access() {
  return std::make_unique<PrivacyAccess>();
}

}  // namespace mwp::cmd
