// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/message.hpp"
#include "casefile/hash.hpp"
#include "cmd/factories.hpp"
#include "cmd/helpers.hpp"
#include "cmd/options/document.hpp"
#include "cmd/report/agendas_made.hpp"
#include "process/rules.hpp"
#include "render/agenda.hpp"
#include "render/dossier.hpp"
#include "render/letter.hpp"
#include "render/manifest.hpp"
#include "render/minutes.hpp"

namespace mwp::cmd {

namespace {

/// Before a meeting: its agenda in numbered copies, a fact sheet per case, a calendar file. After it: the minutes and
/// the letters, with the lines that record their sending. A manifest says what is for whom.
class ReportPackage : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meeting, N_("meeting id"));
    options.option("--copies", "N", &m_copies, N_("numbered copies of the agenda (one for each person invited)"))
        .range(1, 500);
    options.option("--dated", "DATE", &m_dated, N_("the date on letters that have not gone out yet (today)"));
    options.option("--output-dir", "DIR", &m_folder, N_("the folder for all of it")).required().global();
    options.option("--format", "pdf|html|md|docx|odt", &m_format, N_("the form of the documents (pdf)"))
        .one_of(formats)
        .global();
  }

  Exit run(Session& session) override {
    auto agenda = agendas_made(session, {m_meeting}).front();
    m_out.emplace(m_folder, session.file_path());
    m_maker.emplace(session, m_format);
    bool held = agenda.meeting.held(session.today());
    held ? after(session, agenda) : before(session, agenda);
    finish(session, agenda);
    return Exit::Done;
  }

 private:
  static constexpr std::string_view formats[] = {"pdf", "html", "md", "docx", "odt"};

  void put(const render::Document& document, const char* what, const std::string& to) {
    put_bytes(document.name + "." + m_format, m_maker->bytes_of(document), what, to);
  }

  void put_bytes(const std::string& name, const std::string& bytes, const char* what, const std::string& to) {
    m_out->put(name, bytes);
    m_manifest.files.push_back({name, what, to, static_cast<std::int64_t>(bytes.size()), casefile::sha256_hex(bytes)});
  }

  void before(Session& session, const report::Agenda& agenda) {
    Words words(session.library());
    auto get = [&](const char* name) -> const render::Template& {
      return words.get(name, agenda.policy, agenda.meeting.region);
    };
    auto members = "leden van de " + agenda.body_short;
    auto holders = copies(agenda, members);
    for (std::size_t i = 0; i < holders.size(); ++i) {
      put(render::agenda_document(agenda, static_cast<int>(i) + 1,
                                  {get("agenda.md.mustache"), get("agenda-item.md.mustache")}),
          "agenda", holders[i]);
    }
    for (const auto& line : agenda.lines) {
      put(render::fact_sheet_document(line, agenda, assessment(session, line.number), get("factsheet.md.mustache")),
          "casusblad", members);
    }
    render::StringSink calendar;
    print_calendar({report::calendar_entry(session.file(), session.library(), agenda.meeting)}, calendar);
    put_bytes(agenda.meeting.id + ".ics", calendar.text, "agenda-afspraak", members);
  }

  /// Who holds each copy: every person invited has one, or there are as many as were asked for.
  std::vector<std::string> copies(const report::Agenda& agenda, const std::string& members) const {
    std::vector<std::string> holders;
    for (const auto& who : agenda.participants) holders.push_back(fmt::format("{} ({})", who.who, who.organisation));
    holders.resize(static_cast<std::size_t>(m_copies.value_or(std::max(static_cast<int>(holders.size()), 1))), members);
    return holders;
  }

  static report::Assessment assessment(Session& session, const std::string& number) {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    auto state = casefile::get_case(session.file(), *domain::CaseNumber::parse(number));
    return report::assessment_of(session.file(), session.library(), state);
  }

  void after(Session& session, const report::Agenda& agenda) {
    auto minutes = look(session);
    auto letters = agenda.commission ? letters_of(session, minutes) : std::vector<report::OutcomeLetter>();
    std::vector<domain::CaseNumber> told;
    for (const auto& letter : letters) told.push_back(*domain::CaseNumber::parse(letter.number));
    session.log_access("report package", 'R', told);
    Words words(session.library());
    const auto& region = agenda.meeting.region;
    put(render::minutes_document(minutes, {words.get("minutes.md.mustache", agenda.policy, region),
                                           words.get("minutes-item.md.mustache", agenda.policy, region)}),
        "verslag", "leden van de " + agenda.body_short);
    for (const auto& letter : letters) {
      put(render::letter_document(letter, words.get("letter.md.mustache", letter.policy, letter.sender.region),
                                  words.get(render::letter_template(letter), letter.policy, letter.sender.region)),
          "uitkomstbrief", letter.to.name);
    }
    bool unsent = std::any_of(letters.begin(), letters.end(), [](const auto& letter) { return !letter.sent; });
    if (unsent) put_bytes("verzonden.batch", render::sending_lines(letters), "vastleggen", "zorgkantoor");
  }

  report::Minutes look(Session& session) const {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return report::minutes(session.file(), session.library(), m_meeting, session.today());
  }

  std::vector<report::OutcomeLetter> letters_of(Session& session, const report::Minutes& minutes) const {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    process::Desk desk{session.file(), session.library(), session.today(), {}};
    std::vector<report::OutcomeLetter> letters;
    for (const auto& line : minutes.lines) {
      if (line.by.empty()) continue;  // no outcome was given here
      auto number = *domain::CaseNumber::parse(line.facts.number);
      process::require_letter_allowed(desk, number, "zorgaanbieder");
      letters.push_back(
          report::outcome_letter(session.file(), session.library(), number, session.today(), {m_meeting, m_dated}));
    }
    return letters;
  }

  void finish(Session& session, const report::Agenda& agenda) {
    m_manifest.meeting = agenda.meeting.id;
    for (const auto& head : session.file().journal().heads())
      m_manifest.head.push_back(head.id.text() + ":" + casefile::hex(head.hash));
    render::StringSink json;
    render::manifest_json(m_manifest, json);
    m_out->put("manifest.json", json.text);
    m_out->put("SHA256SUMS", render::checksums(m_manifest));
    m_out->finish();
    session.say(msgn("{} file written to '{}'", "{} files written to '{}'", m_manifest.files.size() + 2,
                     m_manifest.files.size() + 2, m_folder));
  }

  std::string m_meeting, m_folder, m_format = "pdf";
  std::optional<int> m_copies;
  std::optional<Date> m_dated;
  std::optional<OutputFolder> m_out;
  std::optional<DocumentMaker> m_maker;
  render::Manifest m_manifest;
};

}  // namespace

std::unique_ptr<Verb> make_report_package() {
  return std::make_unique<ReportPackage>();
}

}  // namespace mwp::cmd
