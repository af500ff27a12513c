// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/documents.hpp"
#include "casefile/projection/document.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/as_of.hpp"
#include "cmd/options/output.hpp"
#include "render/case_sheet.hpp"
#include "report/case_sheet.hpp"

namespace mwp::cmd {

namespace {

class Show : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_case, N_("case number"));
    options.option("--as-of", "DATE|TIMESTAMP", &m_as_of, N_("the case as it was known then"));
    options.flag("--identity", m_identity, N_("who the client is; that you looked is logged"));
    options.option("--document", "EVENT", &m_document, N_("the bytes of a document instead; that you looked is logged"))
        .excludes("--as-of")
        .excludes("--identity")
        .excludes("--format");
    m_output.declare(options, OutputOptions::text_json);
  }
  Exit run(Session& session) override {
    if (m_document) {
      give_document(session);
      return Exit::Done;
    }
    if (m_identity) {
      get_case(session.file(), m_case);
      session.log_access("show", 'R', m_case);
    }
    print(session, sheet(session));
    return Exit::Done;
  }

 private:
  void give_document(Session& session) {
    auto document = find_document(session);
    if (!m_output.output && terminal_width() > 0) {
      throw UsageError("to-terminal", tr("--document: a document does not go to a terminal"), tr("give --output FILE"));
    }
    session.log_access("show --document", 'R', m_case);
    auto bytes = casefile::Documents(session.file()).read(document.name);
    auto out = m_output.open(session);
    out.write(bytes);
    out.finish();
  }

  casefile::Document find_document(Session& session) {
    get_case(session.file(), m_case);
    auto event = domain::EventId::parse(*m_document);
    if (!event) {
      throw UsageError("bad-event", msg("--document: '{}' is not an event", *m_document), tr("write it as A123"));
    }
    for (const auto& document : documents_of(session.file(), m_case)) {
      if (document.event == *event) return document;
    }
    throw NotFound("no-such-document", msg("case {} has no document {}", m_case.text(), event->text()),
                   msg("'mwp show {}' lists them", m_case.text()));
  }

  report::CaseSheet sheet(Session& session) {
    if (!m_as_of) {
      casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
      return report::case_sheet(session.file(), session.library(), m_case, session.today(), m_identity);
    }
    auto [moment, day] = moment_of(*m_as_of);
    auto then = session.file().as_of(moment, m_case);
    return report::case_sheet(then, session.library(), m_case, day, m_identity);
  }

  void print(Session& session, const report::CaseSheet& found) {
    m_output.print(
        session, [&](render::Lines& lines) { render::case_sheet_text(found, lines); },
        [&](render::Sink& out) { render::case_sheet_json(found, out); });
  }

  domain::CaseNumber m_case;
  std::optional<std::string> m_as_of, m_document;
  bool m_identity = false;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_show() {
  return std::make_unique<Show>();
}

}  // namespace mwp::cmd
