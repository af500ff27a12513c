// SPDX-License-Identifier: EUPL-1.2
#include "render/log.hpp"
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/hash.hpp"
#include "casefile/projection/amendment.hpp"
#include "casefile/projection/case_state.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"

namespace mwp::cmd {

namespace {

class Log : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number")).is_required = false;
    options.flag("--all", m_all, N_("every case and meeting")).excludes("CASE");
    options.option("--since", "DATE", &m_since, N_("recorded on or after this day"));
    options.option("--kind", "KIND", &m_kind, N_("events of one kind: note, decision, consent, escalation …"));
    options.option("--key", "KEY", &m_key, N_("what was recorded under this key, or by the command with this id"));
    options.flag("--head", m_head, N_("the last event of each series with its hash, to be noted elsewhere"))
        .excludes("--all");
    options.one_required({"CASE", "--all", "--key", "--head"});
    m_output.declare(options, OutputOptions::text_json_csv);
  }
  Exit run(Session& session) override {
    if (m_kind) check_kind();
    auto out = m_output.open(session);
    if (m_head) {
      print_head(session, out);
    } else {
      auto writer = m_output.json() ? render::LogWriter(out)
                                    : render::LogWriter(m_output.rows(session, out, render::log_columns(), "events"),
                                                        !m_output.csv());
      each(session, [&](const casefile::LogEntry& entry) {
        if (passes(entry)) writer.entry(entry);
      });
      writer.end();
    }
    out.finish();
    return Exit::Done;
  }

 private:
  template <typename Visit>
  void each(Session& session, Visit seen) {
    auto journal = session.file().journal();
    casefile::Amendments amendments(session.file().db());
    auto visit = [&](casefile::LogEntry entry) {
      if (auto by = amendments.undone_by(entry.event.id)) entry.undone_by = by->text();
      if (auto by = amendments.corrections_of(entry.event.id); !by.empty()) entry.corrected_by = by.back().text();
      seen(entry);
    };
    if (m_key) {
      auto stored = journal.find_key(*m_key);
      if (!stored) throw NotFound("no-such-key", msg("nothing was recorded under key '{}'", printable(*m_key)));
      for (const auto& entry : journal.of_command(*stored)) visit(entry);
    } else if (m_case) {
      get_case(session.file(), *m_case);
      for (const auto& entry : journal.of_case(*m_case, false)) visit(entry);
    } else {
      journal.each(false, [&](const casefile::LogEntry& entry) {
        visit(entry);
        return true;
      });
    }
  }

  void check_kind() const {
    std::vector<std::string> known(casefile::kind::all.begin(), casefile::kind::all.end());
    if (std::find(known.begin(), known.end(), *m_kind) != known.end()) return;
    auto near = nearest(*m_kind, known);
    throw InputError("unknown-code", msg("--kind: '{}' is not a kind of event", *m_kind),
                     near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
  }

  bool passes(const casefile::LogEntry& entry) const {
    bool late_enough = !m_since || entry.recorded_at >= iso(begin_in_amsterdam(*m_since));
    return late_enough && (!m_kind || entry.event.kind == *m_kind);
  }

  void print_head(Session& session, Output& out) const {
    std::vector<std::string> heads;
    for (const auto& head : session.file().journal().heads())
      heads.push_back(head.id.text() + ":" + casefile::hex(head.hash));
    if (m_output.json()) {
      render::head_json(heads, out);
    } else {
      out.write(join(heads, ",") + "\n");
    }
  }

  std::optional<domain::CaseNumber> m_case;
  bool m_all = false, m_head = false;
  std::optional<Date> m_since;
  std::optional<std::string> m_kind, m_key;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_log() {
  return std::make_unique<Log>();
}

}  // namespace mwp::cmd
