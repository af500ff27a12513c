// SPDX-License-Identifier: EUPL-1.2
#include "report/tried.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/outcome.hpp"
#include "casefile/projection/solution.hpp"
#include "casefile/projection/termination.hpp"
#include "casefile/projection/tried.hpp"
#include "domain/identifiers.hpp"
#include "report/words.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;
using casefile::CaseNumber;
using casefile::Tried;

/// The Praktijkteam VWS advises informally and decides nothing (S4).
std::string consult_answer(const Tried& consult) {
  std::string advice = consult.with == "praktijkteam-vws" ? "informeel advies" : "advies";
  if (consult.answer == "ja") return advice + " ontvangen en gevolgd";
  if (consult.answer == "onbekend") return advice + " ontvangen; niet bekend of het is gevolgd";
  if (!consult.answer.empty()) return advice + (consult.answer == "nee" ? " niet gevolgd" : " deels gevolgd");
  if (consult.advised) return advice + " ontvangen";
  if (!consult.requested) return "";
  return consult.with == "praktijkteam-vws" ? advice + " gevraagd" : "gevraagd";
}

std::string oco_answer(const Tried& oco) {
  std::string offered = oco.requested ? "aangeboden" : "";
  if (oco.answer.empty()) return offered;
  if (oco.answer == "ja") return offered.empty() ? "betrokken" : "aangeboden en betrokken";
  auto involved = std::string(oco.answer == "nee" ? "niet betrokken" : "niet bekend of de OCO betrokken is");
  return offered.empty() ? involved : offered + (oco.answer == "nee" ? ", " : "; ") + involved;
}

TriedLine line_of(const Tried& item) {
  TriedLine line{item.on, item.what, item.with, item.round, item.answer, item.ground, item.result};
  if (item.what == "approach") line.round = item.application_round;
  if (item.what == "consult") line.answer = consult_answer(item);
  if (item.what == "oco") line.answer = oco_answer(item);
  if (item.what == "report") line.answer = item.answer.empty() ? "melding" : "melding, kenmerk " + item.answer;
  if (item.what == "plan") line.answer = item.with.empty() ? "" : "regie bij de " + party_word(item.with);
  return line;
}

std::vector<std::pair<std::string, std::string>> options_of(const casefile::Decision& decision,
                                                            const std::vector<Tried>& items) {
  std::vector<std::pair<std::string, std::string>> options;
  for (const auto& option : decision.options) {
    options.emplace_back(option, "nog geen antwoord");
    for (const auto& item : items) {
      bool answers =
          item.option == static_cast<int>(options.size()) && item.event > decision.event && item.answer != "open";
      if (answers) options.back().second = item.answer;
    }
  }
  return options;
}

/// Of a case held over: what the commission waits for.
std::string needed(const casefile::Decision& decision) {
  if (decision.missing.empty()) return "";
  auto text = "Nog nodig: " + without_stop(decision.missing);
  return decision.missing_before ? fmt::format("{}, uiterlijk {}", text, decision.missing_before->iso()) : text;
}

TriedLine line_of(const casefile::Solution& solution) {
  std::vector<std::string> period;
  if (solution.from) period.push_back("vanaf " + solution.from->iso());
  if (solution.until) period.push_back("tot en met " + solution.until->iso());
  return {solution.from.value_or(solution.on),
          N_("solution"),
          solution.provider.text(),
          solution.round,
          solution.lasting ? "blijvend" : "overbrugging",
          solution.kind,
          join(period, " ")};
}

TriedLine line_of(const casefile::Termination& termination) {
  std::vector<std::string> stages;
  if (termination.announced) stages.emplace_back("aangekondigd");
  if (termination.effective) stages.back() += ", einde per " + termination.effective->iso();
  if (termination.tested) {
    auto process = termination.process_ok == "ja"      ? "proces in orde"
                   : termination.process_ok == "deels" ? "proces deels in orde"
                   : termination.process_ok == "nee"   ? "proces niet in orde"
                                                       : "niet bekend of het proces in orde is";
    stages.push_back(fmt::format("getoetst op {}, {}", termination.tested->iso(), process));
  }
  if (termination.agreed_on)
    stages.push_back(fmt::format("zorgkantoor {} akkoord op {}", termination.agreed == "ja" ? "ging" : "ging niet",
                                 termination.agreed_on->iso()));
  if (termination.withdrawn) stages.push_back("ingetrokken op " + termination.withdrawn->iso());
  if (termination.ended)
    stages.push_back("geëindigd op " + termination.ended->iso() +
                     (termination.without_solution ? " zonder oplossing" : ""));
  auto on = termination.announced ? termination.announced : termination.ended;
  return {on.value_or(Date{}), N_("termination"), "zorgaanbieder", termination.round, join(stages, "; "), "",
          termination.ground};
}

/// "genoemde mogelijkheden: 1. route via A (antwoord: nee); 2. …"; on an agenda without their texts, which name
/// providers.
std::string options_in_words(const TriedLine& line, bool named) {
  std::vector<std::string> texts;
  for (const auto& [option, answer] : line.options) {
    auto number = texts.size() + 1;
    auto said = answer == "nog geen antwoord" ? answer : "antwoord: " + answer;
    texts.push_back(named ? fmt::format("{}. {} ({})", number, without_stop(option), said)
                          : fmt::format("mogelijkheid {}: {}", number, answer));
  }
  return named ? "genoemde mogelijkheden: " + join(texts, "; ") : join(texts, "; ");
}

/// Codes as words: geen-oplossing becomes geen oplossing.
std::string spaced(std::string code) {
  std::replace(code.begin(), code.end(), '-', ' ');
  return code;
}

std::string sentence(const std::string& answer, const std::string& words) {
  if (words.empty()) return answer;
  return answer.empty() ? words : without_stop(answer) + ". " + words;
}

std::string with_ground(const TriedLine& line, policy::Library& library) {
  auto answer = line.answer == "open" ? std::string("nog geen antwoord") : line.answer;
  if (line.code.empty()) return answer;
  return fmt::format("{} ({})", answer, lower_first(library.lists().describe("refusal-ground", line.code)));
}

/// "aanmeldronde 1: 5 aanbieders gevraagd, 5 × nee (expertise ontbreekt)": approaches on one day, in one round.
std::string approaches_in_words(const std::vector<const TriedLine*>& approaches, policy::Library& library) {
  std::vector<std::pair<std::string, int>> answers;
  for (const auto* line : approaches) {
    auto answer = with_ground(*line, library);
    auto it = std::find_if(answers.begin(), answers.end(), [&](const auto& item) { return item.first == answer; });
    it == answers.end() ? static_cast<void>(answers.emplace_back(answer, 1)) : static_cast<void>(++it->second);
  }
  auto text = fmt::format("aanmeldronde {}: {} {} gevraagd", approaches.front()->round, approaches.size(),
                          approaches.size() == 1 ? "aanbieder" : "aanbieders");
  for (const auto& [answer, count] : answers) text += fmt::format(", {} × {}", count, answer);
  return text;
}

std::string body_or_rung(const TriedLine& line, policy::Library& library, const policy::Policy& policy) {
  const auto* knows = policy.find_body(line.with) ? &policy : library.policy_with_body(line.with);
  return knows ? knows->find_body(line.with)->short_name : spaced(line.with);
}

/// Who was asked, or what it is about; a provider stays unnamed.
std::string subject(const TriedLine& line, policy::Library& library, const policy::Policy& policy) {
  if (line.what == "consult") return library.lists().describe("consult", line.with);
  if (line.what == "contact" || line.what == "report" || line.what == "oco")
    return library.lists().describe("party", line.with);
  if (line.what == "plan") return "plan van aanpak";
  if (line.what == "termination") return "zorgbeëindiging door de zorgaanbieder";
  if (line.what == "solution") return lower_first(library.lists().describe("solution", line.code));
  return body_or_rung(line, library, policy);
}

/// Why there was a contact, as S4 says it.
std::string purpose(const std::string& purpose) {
  if (purpose == "kennisgeving") return "ter kennisgeving";
  return purpose == "sparren" ? "om te sparren" : purpose == "vraag" ? "met een vraag" : purpose;
}

std::string answer_in_words(const TriedLine& line) {
  if (line.what == "contact") return purpose(line.answer);
  if (line.what == "outcome" && line.answer == "deels") return "deels een oplossing";
  return line.what == "outcome" || line.what == "decision" ? spaced(line.answer) : line.answer;
}

std::string other_in_words(const TriedLine& line, policy::Library& library, const policy::Policy& policy, bool named) {
  auto words = line.options.empty() ? line.words : options_in_words(line, named);
  auto answer = answer_in_words(line);
  if (line.what == "contact" && !words.empty())
    return fmt::format("{}, {}: {}", subject(line, library, policy), answer, words);
  if (!line.options.empty()) return subject(line, library, policy) + ": " + answer + "; " + words;
  return subject(line, library, policy) + ": " + sentence(answer, words);
}

/// A whole region was asked: four digits, where a provider has a name or the eight of an AGB code.
bool asks_region(const TriedLine& line) {
  return line.what == "approach" && line.with.size() == 4 && parse_number(line.with, 0, 9999);
}

std::string approach_in_words(const TriedLine& line, policy::Library& library, bool named) {
  auto said = sentence(with_ground(line, library), named ? line.words : "");
  if (asks_region(line))
    return fmt::format("regio {} ({}) gevraagd: {}", library.region(line.with).name, line.with, said);
  return fmt::format("aanmeldronde {}, {}: {}", line.round, line.with, said);
}

/// Providers that were asked on one day, in one round of applications.
bool together(const TriedLine& a, const TriedLine& b) {
  return a.what == "approach" && b.what == "approach" && a.on == b.on && a.round == b.round && !asks_region(a) &&
         !asks_region(b);
}

}  // namespace

std::string TriedLine::result() const {
  auto text = code.empty() ? answer : answer + " (" + code + ")";
  auto more = options.empty() ? words : options_in_words(*this, true);
  if (more.empty()) return text;
  return text.empty() ? more : text + ": " + more;
}

std::string_view TriedLine::group() const {
  static constexpr std::array<std::pair<const char*, std::string_view>, 10> groups{{{N_("consult"), "expertise"},
                                                                                    {N_("approach"), "applications"},
                                                                                    {N_("outcome"), "meetings"},
                                                                                    {N_("decision"), "commission"},
                                                                                    {N_("solution"), "solutions"},
                                                                                    {N_("termination"), "terminations"},
                                                                                    {N_("plan"), "plans"},
                                                                                    {N_("report"), "reports"},
                                                                                    {N_("oco"), "oco"},
                                                                                    {N_("contact"), "contacts"}}};
  if (what == "outcome" && with == "wsr") return "wsr";
  const auto* row = std::find_if(groups.begin(), groups.end(), [&](const auto& item) { return what == item.first; });
  return row == groups.end() ? std::string_view() : row->second;
}

std::vector<TriedGroup> tried_groups() {
  return {{"expertise", N_("Expertise called in")},
          {"applications", N_("Providers and regions asked")},
          {"meetings", N_("Meetings and desk")},
          {"wsr", N_("Whole system in the room")},
          {"commission", N_("Outcomes of the commission")},
          {"solutions", N_("Solutions")},
          {"terminations", N_("Termination of care")},
          {"plans", N_("Plan van aanpak")},
          {"reports", N_("Reports")},
          {"oco", N_("OCO")},
          {"contacts", N_("Contacts")}};
}

std::vector<TriedLine> tried(CaseFile& file, CaseNumber number) {
  std::vector<TriedLine> lines;
  auto items = tried_of(file, number);
  for (const auto& item : items) lines.push_back(line_of(item));
  for (const auto& outcome : outcomes_of(file, number)) {
    lines.push_back({outcome.on, N_("outcome"), outcome.body.empty() ? outcome.rung : outcome.body, outcome.round,
                     outcome.outcome, "", outcome.text});
  }
  for (const auto& decision : decisions_of(file, number)) {
    auto meeting = find_meeting(file, decision.meeting);
    lines.push_back({decision.on, N_("decision"), meeting ? meeting->body : decision.meeting, decision.round,
                     decision.outcome, "", needed(decision), options_of(decision, items)});
  }
  for (const auto& solution : solutions_of(file, number)) lines.push_back(line_of(solution));
  for (const auto& termination : terminations_of(file, number)) lines.push_back(line_of(termination));
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
  return lines;
}

std::vector<std::pair<Date, std::string>> tried_in_words(const std::vector<TriedLine>& lines, policy::Library& library,
                                                         const policy::Policy& policy) {
  std::vector<std::pair<Date, std::string>> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (line.is_aside()) continue;
    std::vector<const TriedLine*> asked{&line};
    while (i + 1 < lines.size() && together(line, lines[i + 1])) asked.push_back(&lines[++i]);
    auto text = asks_region(line)         ? approach_in_words(line, library, false)
                : line.what == "approach" ? approaches_in_words(asked, library)
                                          : other_in_words(line, library, policy, false);
    words.emplace_back(line.on, text);
  }
  return words;
}

std::string in_words(const TriedLine& line, policy::Library& library, const policy::Policy& policy) {
  if (line.what == "approach") return approach_in_words(line, library, true);
  auto text = other_in_words(line, library, policy, true);
  return line.what == "solution" && !line.with.empty() ? line.with + ", " + text : text;
}

int wsr_held(CaseFile& file, CaseNumber number, Date day) {
  int held = 0;
  for (const auto& item : items_of_case(file, number)) {
    auto meeting = find_meeting(file, item.meeting);
    held += meeting && meeting->body == "wsr" && item.stands() && meeting->held(day) ? 1 : 0;
  }
  return held;
}

TriedSheet tried_sheet(CaseFile& file, policy::Library& library, CaseNumber number, Date today) {
  TriedSheet sheet;
  sheet.state = get_case(file, number);
  const auto& policy = library.policy(sheet.state.policy);
  sheet.region_name = library.region(sheet.state.region).name;
  sheet.policy_name = policy.name;
  if (const auto* rung = policy.find_rung(sheet.state.rung)) sheet.rung_name = rung->name;
  if (const auto* situation = policy.find_situation(sheet.state.situation)) sheet.situation_name = situation->name;
  sheet.today = today;
  sheet.by_form = domain::hide_bsn(form_of(file, number).form["context"]["tried"].text());
  sheet.wsr_held = wsr_held(file, number, today);
  sheet.lines = tried(file, number);
  for (auto& line : sheet.lines) {
    line.words = domain::hide_bsn(line.words);
    sheet.words.push_back(domain::hide_bsn(in_words(line, library, policy)));
  }
  return sheet;
}

}  // namespace mwp::report
