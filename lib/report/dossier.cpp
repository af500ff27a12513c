// SPDX-License-Identifier: EUPL-1.2
#include "report/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/text.hpp"
#include "domain/age.hpp"
#include "domain/money.hpp"
#include "domain/redact.hpp"
#include "report/words.hpp"

namespace mwp::report {

namespace {

/// Words of a name: those with a capital, so that "gedragsdeskundige" behind it stays readable.
void add_names(const std::string& value, std::vector<std::string>& phrases) {
  for (auto word : words_of(value)) {
    bool capital = !word.empty() && (static_cast<unsigned char>(word[0]) >= 0x80 || (word[0] >= 'A' && word[0] <= 'Z'));
    if (capital && width(word) >= 3) phrases.emplace_back(word);
  }
}

/// Everything of the identity, and who the providers are: names as wholes and word by word, dates as people write them.
std::vector<std::string> phrases_of(const CaseSheet& sheet) {
  std::vector<std::string> phrases;
  if (sheet.identity) {
    for (const auto& [section, values] : sheet.identity->all.members()) {
      for (const auto& [key, value] : values.members()) {
        phrases.push_back(value.text());
        if (key.find("name") != std::string::npos || key == "contact") add_names(value.text(), phrases);
      }
    }
    if (auto born = sheet.identity->born) {
      for (auto& way : domain::ways_to_write(*born)) phrases.push_back(std::move(way));
    }
  }
  for (const auto& provider : sheet.providers) phrases.insert(phrases.end(), {provider.name, provider.agb});
  for (const auto& line : sheet.tried) {
    if (line.what == "approach" || line.what == "solution") phrases.push_back(line.with);
  }
  phrases.insert(phrases.end(), {sheet.state.provider, sheet.state.provider_agb, sheet.state.handler});
  std::erase_if(phrases, [](const auto& phrase) { return phrase.size() < 5 && parse_number(phrase, 0, 9999); });
  std::erase_if(phrases, [](const auto& phrase) { return phrase.size() < 2; });
  return phrases;
}

/// What is known of it, one after the other; nothing for what is empty.
std::string known(std::initializer_list<std::string> parts) {
  std::vector<std::string> all(parts);
  std::erase(all, "");
  return join(all);
}

std::string period(const std::optional<Date>& from, const std::optional<Date>& until) {
  if (from && until) return fmt::format("van {} tot en met {}", from->iso(), until->iso());
  if (from) return "vanaf " + from->iso();
  return until ? "tot en met " + until->iso() : std::string();
}

std::string step_in_words(const casefile::Step& step, const policy::Policy& policy) {
  if (!step.is_rung) {
    const auto* situation = policy.find_situation(step.to);
    return "situatie: " + (situation ? situation->name : step.to);
  }
  const auto* rung = policy.find_rung(step.to);
  auto text = "trede: " + (rung ? rung->name : step.to);
  return step.registered_by.empty() ? text : fmt::format("{}, aangemeld door {}", text, party_word(step.registered_by));
}

/// Dossier lines of one case, from codes to words.
class Words {
 public:
  Words(const CaseSheet& sheet, const policy::Policy& policy, const policy::Lists& lists)
      : m_sheet(sheet), m_policy(policy), m_lists(lists) {}

  std::string of(std::string_view list, const std::string& code) const { return words_for(m_lists, list, code); }
  std::string of_all(std::string_view list, const std::vector<std::string>& codes, bool sentence) const {
    std::vector<std::string> words;
    for (const auto& code : codes) words.push_back(of(list, code));
    return sentence ? join_and(words) : join(words, "; ");
  }

  std::string status() const {
    const auto& state = m_sheet.state;
    if (state.open) return "open";
    auto on = state.closed ? " op " + state.closed->iso() : std::string();
    return fmt::format("afgesloten{}: {}", on, of("close-reason", state.close_reason));
  }

  std::string provider(const casefile::CaseProvider& p) const {
    auto answer = p.answer == "open" ? "nog geen antwoord" : p.answer.empty() ? "" : "antwoord: " + p.answer;
    return fmt::format("{}: {}", p.name.empty() ? p.agb : p.name,
                       known({of("provider-role", p.role), answer, period(p.from, p.until)}));
  }

  std::string consent(const ConsentLine& line) const {
    auto scopes = of_all("scope", line.scopes, true);
    auto by = line.signed_by.empty() ? "" : "; getekend door " + of_all("signer", line.signed_by, true);
    if (line.act == "refused") return fmt::format("{}: geweigerd voor {}", line.on.iso(), scopes);
    if (line.act == "withdrawn") return fmt::format("{}: ingetrokken voor {}", line.on.iso(), scopes);
    if (line.act == "rejected") return fmt::format("{}: afgekeurd voor {}", line.on.iso(), scopes);
    auto held = line.valid                              ? "geldig"
                : line.ended_because == "not-competent" ? "niet geldig: wie tekende was niet bevoegd"
                : line.ended_on                         ? "niet meer geldig sinds " + line.ended_on->iso()
                                                        : std::string("niet meer geldig");
    return fmt::format("{}: gegeven voor {}; {}{}", line.on.iso(), scopes, held, by);
  }

  std::string decision(const casefile::Decision& d) const {
    auto outcome = d.outcome;
    std::replace(outcome.begin(), outcome.end(), '-', ' ');
    auto text = fmt::format("{}: {}, namens de {}: {}. {}.", d.on.iso(), outcome, m_policy.words.commission_short, d.by,
                            without_stop(d.because));
    if (!d.options.empty()) text += fmt::format(" Genoemde mogelijkheden: {}.", without_stop(join(d.options, "; ")));
    return d.replaced_by ? text + " (Later hersteld.)" : text;
  }

  std::string solution(const casefile::Solution& s) const {
    auto text = fmt::format("{}: {}", s.on.iso(),
                            known({of("solution", s.kind), s.lasting ? "blijvend" : "overbrugging", s.provider.text(),
                                   period(s.from, s.until)}));
    return s.text.empty() ? text : text + ". " + s.text;
  }

  static std::string finance(const casefile::Finance& f) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kinds{
        {{"aanvulling-context", "aanvulling voor de context"}, {"aanvulling-personeel", "aanvulling voor personeel"}}};
    const auto* row = std::find_if(kinds.begin(), kinds.end(), [&](const auto& item) { return item.first == f.kind; });
    return fmt::format("{}: {}, € {}, {}", f.on.iso(), row == kinds.end() ? f.kind : std::string(row->second),
                       domain::euros(f.amount),
                       f.judged.empty() ? "nog niet beoordeeld" : "beoordeeld door het zorgkantoor: " + f.judged);
  }

  std::vector<std::string> placement() const {
    std::vector<std::string> lines;
    const auto& placement = m_sheet.placement;
    if (placement.match)
      lines.push_back(fmt::format("{}: match met {}", placement.match->on.iso(), placement.match->provider.text()));
    if (placement.planned && placement.planned->date)
      lines.push_back("verhuizing gepland op " + placement.planned->date->iso());
    if (placement.moved)
      lines.push_back(fmt::format("{}: verhuisd naar {}", placement.moved->on.iso(), placement.moved->provider.text()));
    return lines;
  }

  std::string letter(const casefile::Letter& l) const {
    return fmt::format(
        "{}: {}", l.on.iso(),
        known({fmt::format("{} {} {}", of("letter-kind", l.kind), l.sent ? "aan" : "van", party_word(l.party)),
               l.reference.empty() ? "" : "kenmerk " + l.reference, l.to_be_replaced ? "te vervangen" : ""}));
  }

  /// Each with its rule in plain Dutch and its source.
  std::string mark(const casefile::Mark& mark) const {
    const auto* rule = m_policy.find_rule(mark.rule);
    auto what = mark.kind == casefile::Mark::Kind::Breach ? "afwijking" : "regel opgeheven";
    auto text = fmt::format("{}: {} ({}; {}). {}", mark.on.iso(), what, mark.rule, rule ? rule->source : "",
                            rule ? rule->text : "");
    return mark.because.empty() ? text : text + " Reden: " + mark.because;
  }

  /// Labels are those of the form.
  std::vector<std::pair<std::string, std::string>> identity() const {
    std::vector<std::pair<std::string, std::string>> rows;
    if (!m_sheet.identity) return rows;
    for (const auto& [section, fields] : m_sheet.identity->all.members()) {
      for (const auto& [key, value] : fields.members()) {
        const auto* form_key = m_policy.find_form_key(section + "." + key);
        if (!value.text().empty()) rows.emplace_back(form_key ? form_key->label : section + "." + key, value.text());
      }
    }
    return rows;
  }

 private:
  const CaseSheet& m_sheet;
  const policy::Policy& m_policy;
  const policy::Lists& m_lists;
};

void add_lines(Dossier& found, const Words& words) {
  const auto& sheet = found.sheet;
  found.status = words.status();
  found.reasons = words.of_all("reason", sheet.reasons, false);
  found.indication =
      period(sheet.form["indication"]["valid_from"].date(), sheet.form["indication"]["valid_until"].date());
  found.identity = words.identity();
  for (const auto& item : sheet.providers) found.providers.push_back(words.provider(item));
  for (const auto& item : sheet.consents) found.consents.push_back(words.consent(item));
  for (const auto& item : sheet.decisions) found.decisions.push_back(words.decision(item));
  for (const auto& item : sheet.solutions) found.solutions.push_back(words.solution(item));
  for (const auto& item : sheet.finance) found.solutions.push_back(Words::finance(item));
  for (auto& line : words.placement()) found.solutions.push_back(std::move(line));
  for (const auto& item : sheet.letters) found.letters.push_back(words.letter(item));
  for (const auto& item : sheet.marks) {
    if (item.kind != casefile::Mark::Kind::Warning) found.marks.push_back(words.mark(item));
  }
}

/// Open ones; what S4 says may be done, or names a condition for, says so.
std::vector<casefile::Task> open_tasks(const CaseSheet& sheet, const policy::Policy& policy) {
  std::vector<casefile::Task> tasks;
  for (const auto& task : sheet.tasks) {
    if (!task.open()) continue;
    tasks.push_back(task);
    const auto* known_task = task.code.empty() ? nullptr : policy.find_task(task.code);
    if (known_task && known_task->optional) tasks.back().text += " (waar van toepassing)";
  }
  return tasks;
}

}  // namespace

Assessment assessment_of(casefile::CaseFile& file, policy::Library& library, const casefile::CaseState& state) {
  const auto& policy = library.policy(state.policy);
  Assessment answers;
  for (auto& answer : answers_of(file, state.number)) {
    if (answer.round != state.round) continue;
    const auto* known = policy.find_characteristic(answer.characteristic);
    answers.emplace_back(known ? known->text : answer.characteristic, std::move(answer));
  }
  std::stable_sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) {
    return a.second.characteristic.size() != b.second.characteristic.size()
               ? a.second.characteristic.size() < b.second.characteristic.size()
               : a.second.characteristic < b.second.characteristic;
  });
  return answers;
}

Dossier dossier(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number, Date today,
                bool redact) {
  Dossier found;
  found.sheet = case_sheet(file, library, number, today, true);
  found.today = today;
  auto& sheet = found.sheet;
  const auto& policy = library.policy(sheet.state.policy);
  found.age_class = domain::age_class(sheet.identity ? sheet.identity->born : std::nullopt, today);
  found.commission = policy.words.commission_short;
  if (redact) {
    found.phrases = phrases_of(sheet);
    sheet.identity.reset();
  }
  for (const auto& code : sheet.form["indication"]["grondslagen"].texts()) {
    const auto* ground = library.grondslagen().find(code);
    found.grounds.push_back(ground ? fmt::format("{} ({})", ground->name, code) : code);
  }
  add_lines(found, Words(sheet, policy, library.lists()));
  for (const auto& line : sheet.tried) found.tried.emplace_back(line.on, in_words(line, library, policy));
  if (redact) found.tried = tried_in_words(sheet.tried, library, policy);
  for (const auto& step : sheet.steps) found.steps.emplace_back(step.on, step_in_words(step, policy));
  found.assessment = assessment_of(file, library, sheet.state);
  found.tasks = open_tasks(sheet, policy);
  return found;
}

}  // namespace mwp::report
