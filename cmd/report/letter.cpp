// SPDX-License-Identifier: EUPL-1.2
#include "report/letter.hpp"
#include "base/message.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "process/rules.hpp"
#include "render/letter.hpp"

namespace mwp::cmd {

namespace {

class ReportLetter : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("CASE", &m_cases, N_("case numbers, or - to read them from standard input"));
    options.option("--meeting", "MEETING", &m_question.meeting, N_("the outcome given there (else the last one)"));
    options.option("--to", "PARTY", &m_to, N_("zorgaanbieder: mwp makes this letter for nobody else"));
    options.option("--dated", "DATE", &m_question.dated, N_("the date on a letter that has not gone out yet (today)"));
    m_output.declare(options, {"json"});
  }
  Exit run(Session& session) override {
    auto letters = look(session);
    session.log_access("report letter", 'R', m_cases);
    m_output.print(
        session,
        [&](Words& words, DocumentWriter& out) {
          for (const auto& letter : letters) out.add(document(words, letter));
        },
        [&](render::Sink& out) { render::letters_json(letters, out); });
    return Exit::Done;
  }

 private:
  std::vector<report::OutcomeLetter> look(Session& session) const {
    session.library().lists().require("party", m_to, "--to");
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    process::Desk desk{session.file(), session.library(), session.today(), {}};
    std::vector<report::OutcomeLetter> letters;
    for (auto number : m_cases) {
      process::require_letter_allowed(desk, number, m_to);
      letters.push_back(report::outcome_letter(session.file(), session.library(), number, session.today(), m_question));
    }
    return letters;
  }

  static render::Document document(Words& words, const report::OutcomeLetter& letter) {
    const auto& region = letter.sender.region;
    return render::letter_document(letter, words.get("letter.md.mustache", letter.policy, region),
                                   words.get(render::letter_template(letter), letter.policy, region));
  }

  std::vector<domain::CaseNumber> m_cases;
  report::LetterQuestion m_question;
  std::string m_to = "zorgaanbieder";
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_letter() {
  return std::make_unique<ReportLetter>();
}

}  // namespace mwp::cmd
