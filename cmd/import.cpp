// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/import.hpp"

#include <unistd.h>

#include "base/message.hpp"
#include "base/signals.hpp"
#include "cmd/factories.hpp"
#include "cmd/session.hpp"
#include "process/merged.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

namespace {

using casefile::CaseFile;
using casefile::Merged;
using casefile::Transaction;

class Import : public Verb {
 public:
  void declare(OptionList& options) override {
    static constexpr std::string_view formats[] = {"text", "json"};
    options.operand("FILE", &m_from, N_("what 'mwp export' made, or a case file; - for standard input"));
    options.flag("--dry-run", m_dry_run, N_("say what would be imported, and import nothing"));
    options.option("--format", "text|json", &m_format, N_("the form of the answer (text)")).one_of(formats).global();
  }
  Exit run(Session& session) override {
    refuse_itself(session);
    auto source = open(session);
    {
      SignalsWait wait;
      Transaction transaction(session.file(), Transaction::Mode::Write);
      m_merged = merge(session, source);
      if (source.file) m_brought = documents_to_bring(session.file(), *source.file);
      for (const auto& name : m_brought) m_merged.documents_missing.erase(name);
      if (m_dry_run) look_at_rules(session);
      bool keeps = !m_dry_run && (m_merged.changed() || !m_brought.empty());
      keeps ? keep(session, source, transaction) : transaction.end();
    }
    if (!m_dry_run) look_at_rules(session);
    tell(session);
    if (m_format == "json") print();
    return Exit::Done;
  }

 private:
  struct Source {
    std::optional<CaseFile> file;
    casefile::Stream lines{nullptr, std::fclose};
  };

  void refuse_itself(Session& session) const {
    if (m_from == "-" && isatty(0) == 1)
      throw UsageError("no-input", tr("standard input is a terminal"), tr("name a file, or send one through a pipe"));
    if (same_file(m_from, session.file_path()))
      throw UsageError("import-of-itself", tr("FILE is the case file itself"), tr("name another file"));
  }

  /// Before the lock is taken: what comes through a pipe may take its time.
  Source open(Session& session) const {
    Source source;
    if (casefile::looks_like_case_file(m_from)) {
      source.file.emplace(casefile::open_to_import(m_from, session.open_options()));
    } else {
      source.lines = casefile::open_lines(m_from, session.file_path());
    }
    return source;
  }

  static Merged merge(Session& session, Source& source) {
    return source.file ? import_case_file(session.file(), *source.file)
                       : import_lines(session.file(), source.lines.get());
  }

  void keep(Session& session, Source& source, Transaction& transaction) {
    if (source.file) bring_documents(session.file(), *source.file, m_brought);
    auto stored = [this](CaseFile& reopened) {
      return m_merged.changed() ? is_stored(reopened, m_merged) : !casefile::is_elsewhere(reopened, m_brought.front());
    };
    m_acknowledged = transaction.commit(stored, tr("run the import again: what is here already is left alone"));
  }

  void look_at_rules(Session& session) {
    m_findings = process::findings_of_merge(session.file(), session.library(), session.today());
  }

  void tell(Session& session) const {
    if (!m_acknowledged) session.warn(tr("the commit reported a failure, but everything is imported"));
    auto size = [](std::int64_t n) { return static_cast<std::size_t>(n); };
    session.say(msgn("{} event imported, {} here already", "{} events imported, {} here already", size(m_merged.events),
                     m_merged.events, m_merged.known));
    if (m_merged.identities > 0)
      session.say(
          msgn("{} identity filled in", "{} identities filled in", size(m_merged.identities), m_merged.identities));
    if (!m_brought.empty())
      session.say(msgn("{} document came along", "{} documents came along", m_brought.size(), m_brought.size()));
    if (auto missing = m_merged.documents_missing.size(); missing > 0)
      session.warn(msgn("{} document did not come along: documents travel with 'mwp backup'",
                        "{} documents did not come along: documents travel with 'mwp backup'", missing, missing));
    if (!m_findings.empty())
      session.warn(msgn("{} finding of the merged rules: 'mwp check process' shows it",
                        "{} findings of the merged rules: 'mwp check process' shows them", m_findings.size(),
                        m_findings.size()));
    if (m_dry_run) session.say(tr("dry run: nothing was imported"));
  }

  void print() const {
    Output out(std::nullopt, "");
    render::Json json(out);
    begin_document(json);
    json.field("commands", m_merged.commands).field("events", m_merged.events).field("known", m_merged.known);
    json.field("identities", m_merged.identities).field("left_out", m_merged.left_out);
    json.field("documents", std::ssize(m_brought));
    json.field("documents_missing", std::ssize(m_merged.documents_missing)).key("findings").begin_array();
    for (const auto& finding : m_findings) {
      json.begin_object().field("rule", finding.rule);
      json.text_or_null("case", finding.number.empty() ? "" : finding.number.text());
      json.field("event", finding.event.text()).field("on", finding.on).end_object();
    }
    json.end_array();
    end_document(json);
    out.finish();
  }

  std::string m_from, m_format = "text";
  bool m_dry_run = false, m_acknowledged = true;
  Merged m_merged;
  std::vector<std::string> m_brought;  ///< documents that come along
  std::vector<process::MergeFinding> m_findings;
};

}  // namespace

std::unique_ptr<Verb> make_import() {
  return std::make_unique<Import>();
}

}  // namespace mwp::cmd
