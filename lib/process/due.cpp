// SPDX-License-Identifier: EUPL-1.2
#include "process/due.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/consent.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/pause.hpp"
#include "casefile/projection/task.hpp"
#include "domain/age.hpp"
#include "process/meetings.hpp"
#include "process/rules.hpp"
#include "process/terms.hpp"

namespace mwp::process {

using casefile::CaseFile;
using casefile::Meeting;
using casefile::Task;

namespace {

constexpr int window = 42;  ///< days ahead in which the end of a consent or an indication is told, unless asked

class Search {
 public:
  Search(CaseFile& file, policy::Library& library, Date today, const DueQuestion& question)
      : m_file(file), m_library(library), m_today(today), m_question(question) {}

  std::vector<Due> all() {
    tasks();
    commissions();
    if (!m_question.overdue) {
      consents();
      indications();
    }
    auto order = [](const Due& due) { return std::tie(due.date, due.case_number, due.meeting, due.what); };
    std::stable_sort(m_found.begin(), m_found.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return std::move(m_found);
  }

 private:
  Date last_day() const { return m_question.until.value_or(Date{9999, 12, 31}); }
  Date ends_until() const { return m_question.until.value_or(m_today + window); }

  void add(Due due) {
    bool asked = due.date <= last_day() && (!m_question.overdue || due.date < m_today);
    bool theirs = m_question.party.empty() || fold(due.who) == fold(m_question.party);
    if (asked && theirs) m_found.push_back(std::move(due));
  }

  /// A running pause moves a date on, never back: no task is missed by its recorded date.
  void tasks() {
    auto until = m_question.overdue ? std::min(last_day(), m_today - 1) : last_day();
    for (const auto& task : tasks_due(m_file, until)) add(due_of(task));
  }

  Due due_of(const Task& task) {
    Due due{.date = *task.due, .case_number = task.case_number, .meeting = task.meeting, .task = task.id.text()};
    due.kind = task.meeting.empty() || !task.code.empty() ? N_("task") : N_("agreement");
    due.what = task.text;
    due.typed = !is_of_a_policy(task);
    due.who = task.owner;
    due.paused = task.paused;
    if (task.term.is_null() || !task.case_number || (!task.paused && !m_question.sums)) return due;
    auto number = *task.case_number;
    auto term = stored_term(m_library, region_of(number), task.term);
    auto sum = explain(term, start_of(task.term), pauses_of(m_file, number, term.id), m_today);
    if (task.paused) due.date = sum.due;
    due.recorded_otherwise = sum.due != due.date;
    due.sum = std::move(sum);
    return due;
  }

  /// A task of the policy may have got words of its own: what the commission misses, say.
  bool is_of_a_policy(const Task& task) {
    auto ids = m_library.policy_ids();
    return std::any_of(ids.begin(), ids.end(), [&](const auto& id) {
      const auto* known = m_library.policy(id).find_task(task.code);
      return known && known->text == task.text;
    });
  }

  const std::string& region_of(CaseNumber number) {
    auto [at, is_new] = m_regions.try_emplace(number);
    if (is_new) at->second = get_case(m_file, number).region;
    return at->second;
  }

  /// The commission of every policy, for a case may still follow an older one than its region.
  void commissions() {
    auto followed = policies_followed();
    std::set<std::string> seen;
    for (const auto& id : m_library.policy_ids()) {
      const auto& policy = m_library.policy(id);
      const auto* body = policy.body_of_rung(policy.commission().id);
      if (!body || !seen.insert(body->id).second) continue;
      bool planned = false;
      for (const auto& meeting : meetings_from(m_file, body->id, "", m_today)) {
        if (meeting.held(m_today)) continue;
        planned = true;
        papers(meeting);
      }
      if (!planned && followed.contains(id)) rhythm(*body);
    }
  }

  /// By the regions of this case file.
  std::set<std::string> policies_followed() {
    std::set<std::string> ids;
    for (const auto& region : m_file.default_regions()) ids.insert(m_library.region(region).policy);
    if (ids.empty()) ids.emplace(policy::current_policy);
    return ids;
  }

  void papers(const Meeting& meeting) {
    for (const auto& item : items_of_meeting(m_file, meeting.id)) {
      Facts facts(m_file, m_library, item.case_number);
      const auto* body = facts.policy().find_body(meeting.body);
      if (!item.stands() || !body || !facts.policy().find_term("papers")) continue;
      auto term = m_library.term(facts.policy(), m_library.region(facts.state().region), "papers");
      auto sum = count_back(term, meeting.on);
      Question question{
          .occasion = Occasion::Agenda, .on = meeting.on, .today = m_today, .meeting = &meeting, .body = body};
      for (const auto& broken : broken_rules(facts, question)) {
        if (broken.rule->id != "form-complete" && broken.rule->id != "consent") continue;
        Due due{.date = sum.due, .case_number = item.case_number, .meeting = meeting.id, .kind = N_("papers")};
        due.what = msg("papers for {}: {}", meeting.id, join(broken.missing));
        due.who = broken.rule->who;
        due.sum = sum;
        add(std::move(due));
      }
    }
  }

  void rhythm(const policy::Body& body) {
    Desk desk{m_file, m_library, m_today, {}};
    auto next = next_by_rhythm(desk, body.id, "");
    if (!next) return;
    Due due{.date = next->due, .kind = N_("rhythm")};
    due.what = msg("plan the next {}, at its rhythm", body.short_name);
    due.who = "zorgkantoor";
    due.sum = std::move(next);
    add(std::move(due));
  }

  /// Consents that hold today and will not, some day up to the last: their own end date, or the client comes of age.
  void consents() {
    auto cases = consents_ending(m_file, m_today, ends_until());
    auto births =
        cases_born(m_file, m_today.plus_years(-domain::majority), (ends_until() + 1).plus_years(-domain::majority));
    cases.insert(cases.end(), births.begin(), births.end());
    std::sort(cases.begin(), cases.end());
    cases.erase(std::unique(cases.begin(), cases.end()), cases.end());
    for (auto number : cases) consents_of(number);
  }

  void consents_of(CaseNumber number) {
    Facts facts(m_file, m_library, number);
    if (!facts.state().open) return;
    std::map<std::pair<Date, domain::ConsentEnd>, std::vector<std::string>> ends;
    for (const auto& act : facts.consents()) {
      if (act.kind != domain::ConsentAct::Kind::Given || !facts.consent(act.scope, m_today).valid) continue;
      auto [end, because] = domain::end_of(act, facts.consents(), facts.signatory());
      if (!end || *end <= m_today || *end - 1 > ends_until() || facts.consent(act.scope, *end).valid) continue;
      auto& scopes = ends[{*end - 1, because}];
      if (std::find(scopes.begin(), scopes.end(), act.scope) == scopes.end()) scopes.push_back(act.scope);
    }
    for (const auto& [end, scopes] : ends) {
      Due due{.date = end.first, .case_number = number, .kind = N_("consent")};
      bool of_age = end.second == domain::ConsentEnd::CameOfAge;
      due.what = of_age ? msg("last day of the consent ({}): then the client is of age", join(scopes))
                        : msg("last day of the consent ({})", join(scopes));
      due.who = who(facts, "consent");
      add(std::move(due));
    }
  }

  void indications() {
    for (const auto& [number, end] : indications_ending(m_file, m_today, ends_until())) {
      Facts facts(m_file, m_library, number);
      if (!facts.state().open) continue;
      Due due{.date = end, .case_number = number, .kind = N_("indication")};
      due.what = tr("last day of the Wlz indication");
      due.who = who(facts, "wlz-indicatie");
      add(std::move(due));
    }
  }

  /// The party that keeps this rule.
  static std::string who(const Facts& facts, std::string_view rule) {
    const auto* found = facts.policy().find_rule(rule);
    return found ? found->who : std::string();
  }

  CaseFile& m_file;
  policy::Library& m_library;
  Date m_today;
  const DueQuestion& m_question;
  std::map<CaseNumber, std::string> m_regions;
  std::vector<Due> m_found;
};

}  // namespace

std::vector<Due> due(CaseFile& file, policy::Library& library, Date today, const DueQuestion& question) {
  return Search(file, library, today, question).all();
}

}  // namespace mwp::process
