// SPDX-License-Identifier: EUPL-1.2
// The steps of a random walk (walk.hpp): one of each kind, with random words.
#pragma once

#include <random>

#include "domain/words.hpp"
#include "office.hpp"

namespace mwp::test {

class WalkSteps {
 public:
  explicit WalkSteps(unsigned seed, casefile::CaseFile file = casefile::CaseFile::in_memory())
      : office(std::move(file)), m_random(seed) {}

  Office office;
  std::vector<domain::CaseNumber> cases;

 protected:
  using Draft = process::Draft;
  using Desk = process::Desk;

  unsigned below(unsigned n) { return static_cast<unsigned>(m_random() % n); }
  bool one_in(unsigned n) { return below(n) == 0; }
  template <typename Items>
  auto any(const Items& items) {
    return items[below(static_cast<unsigned>(std::size(items)))];
  }
  std::string word(std::span<const std::string_view> words) { return std::string(any(words)); }
  domain::CaseNumber a_case() { return any(cases); }
  std::string a_meeting(Desk& desk) {
    auto all = casefile::meetings(desk.file, std::nullopt);
    if (all.empty()) throw InputError("none", "no meeting yet");
    return any(all).id;
  }
  Date recent(Desk& desk) { return desk.today - static_cast<int>(below(60)); }
  std::string an_action(Desk& desk) { return "zorgkantoor: " + a_text() + " @" + (desk.today + 7).iso(); }
  std::string a_text() { return "tekst " + std::to_string(below(1000)); }

  domain::CaseNumber a_closed_case(Desk& desk) {
    for (auto number : cases) {
      if (!get_case(desk.file, number).open) return number;
    }
    return a_case();
  }

  /// One of the last forty.
  domain::EventId any_event(Desk& desk) {
    auto heads = desk.file.journal().heads();
    if (heads.empty()) throw InputError("none", "no event yet");
    return {heads.back().id.n - below(static_cast<unsigned>(std::min<std::int64_t>(40, heads.back().id.n))), 'A'};
  }

  /// The last command taken back, a decision put right, or another date.
  Draft amend(Desk& desk) {
    if (one_in(4)) return process::undo(desk, process::last_commands(desk, 1 + static_cast<int>(below(3))));
    if (one_in(2)) return process::correct(desk, any_event(desk), desk.today - static_cast<int>(below(9)), {});
    for (auto number : cases) {
      for (const auto& decision : casefile::decisions_of(desk.file, number)) {
        if (one_in(2))
          return process::correct(desk, decision.event, {},
                                  {{"outcome", word(domain::decisions)}, {"because", a_text()}});
      }
    }
    throw InputError("none", "no decision yet");
  }

  Draft open(Desk& desk) {
    auto region = one_in(3) ? "5525" : "5526";
    auto received = desk.today - static_cast<int>(below(300));
    auto text = full_form(static_cast<int>(below(10000)), region, received.iso());
    if (one_in(4)) text = "policy = \"maatwerkplekken-2021\"\n" + text;
    if (one_in(6))
      text =
          fmt::format("region = \"{}\"\nreceived = {}\n[provider]\nname = \"Een aanbieder\"\n", region, received.iso());
    return process::open_case(desk, process::read_form(text, "form.toml", desk.library, desk.today), {});
  }

  Draft form(Desk& desk) {
    static constexpr const char* later[] = {"[provider]\nname = \"De Nieuwe\"\nagb = \"10000007\"\n",
                                            "[client]\nfamily_name = \"Anders\"\nbirth_date = 2009-07-01\n",
                                            "situation = \"wsr\"\n",
                                            "[indication]\nzorgprofiel = \"5LVG\"\n",
                                            "reason = \"wachtlijst\"\n",
                                            "reason = [\"crisis\"]\n",
                                            "[context]\ntried = \"Nog meer\"\n[wish]\nplace = \"Buiten\"\n",
                                            "[client]\nbsn = \"999990408\"\n"};
    return process::change_form(desk, a_case(), process::read_form(any(later), "form.toml", desk.library, desk.today));
  }

  Draft consent(Desk& desk) {
    process::ConsentGiven given;
    given.scopes = one_in(3) ? std::vector<std::string>{word(domain::scopes), "commissie"}
                             : std::vector<std::string>{"commissie", "landelijk"};
    given.signed_by = {one_in(4) ? word(domain::signers) : "mentor"};
    given.signed_on = recent(desk);
    if (one_in(4)) given.until = given.signed_on + static_cast<int>(below(400));
    return process::give_consent(desk, a_case(), given);
  }

  Draft record(Desk& desk) {
    if (one_in(2)) return process::contact(desk, a_case(), {word(domain::purposes), "zorgaanbieder", {}, a_text()});
    process::Consult asked;
    asked.with = word(domain::consults);
    if (one_in(2)) asked.requested = recent(desk);
    if (one_in(2)) asked.followed = word(domain::yes_partly_no);
    asked.result = a_text();
    return process::consult(desk, a_case(), asked);
  }

  /// What is recorded beside the ladders.
  Draft more(Desk& desk) {
    if (one_in(5)) return process::oco(desk, a_case(), {word(domain::yes_no), recent(desk), any(names)});
    switch (below(7)) {
      case 6:
        return process::document(desk, a_case(), "zorgplan", a_text());
      case 0:
        return process::note(desk, a_case(), a_text());
      case 1:
        return process::plan_of_action(desk, a_case(), {a_text(), "zorgkantoor", {an_action(desk), an_action(desk)}});
      case 2:
        return process::report_to(desk, a_case(), one_in(2) ? "nza" : "vws", {}, a_text());
      case 3:
        return process::link_cases(desk, a_case(), a_case(), one_in(2) ? "ruil" : "verwant");
      default:
        return termination(desk);
    }
  }

  Draft termination(Desk& desk) {
    process::Termination stage;
    switch (below(5)) {
      case 0:
        stage.announced = recent(desk);
        stage.ground = a_text();
        break;
      case 1:
        stage.tested = recent(desk);
        stage.process_ok = word(domain::yes_partly_no);
        break;
      case 2:
        stage.agreed = one_in(2) ? "ja" : "nee";
        break;
      case 3:
        stage.withdrawn = recent(desk);
        break;
      default:
        stage.ended = recent(desk);
        stage.without_solution = one_in(2);
    }
    return process::termination(desk, a_case(), stage);
  }

  Draft agree(Desk& desk) {
    process::Agreement agreement{an_action(desk), {}, {}};
    auto meeting = a_meeting(desk);
    if (one_in(2)) agreement.kind = "route-a-b";
    for (const auto& item : casefile::items_of_meeting(desk.file, meeting)) agreement.case_number = item.case_number;
    return process::agree(desk, meeting, agreement);
  }

  process::Approach an_approach() {
    process::Approach asked;
    one_in(2) ? asked.provider = any(providers) : asked.region = "55" + std::to_string(10 + below(9));
    asked.round = 1 + static_cast<int>(below(2));
    asked.answer = word(domain::approach_answers);
    if (one_in(3)) asked.option = 1;
    return asked;
  }

  process::ProviderRole a_role(Desk& desk) {
    process::ProviderRole role;
    role.role = word(domain::provider_roles);
    role.provider = any(providers);
    if (role.role == "dossierhouder") {
      role.asked = recent(desk);
      if (one_in(2)) role.answer = word(domain::dossierhouder_answers);
    }
    if (one_in(2)) role.from = recent(desk);
    return role;
  }

  Draft desk_outcome(Desk& desk) {
    auto number = a_case();
    return process::desk_outcome(desk, number, get_case(desk.file, number).rung,
                                 one_in(3) ? word(domain::outcomes) : "geen-oplossing", a_text());
  }

  Draft plan(Desk& desk) {
    process::MeetingPlan plan;
    plan.body = any(bodies);
    plan.dates = {desk.today + static_cast<int>(below(40)) - 10};
    if (one_in(4)) plan.dates.push_back(plan.dates[0] + 42);
    bool national = plan.body == "ccc" || plan.body == "landelijke-taskforce" || plan.body == "landelijke-commissie";
    if (!national) plan.region = one_in(3) ? "5525" : "5526";
    if (one_in(2)) plan.chair = any(names);
    plan.online = one_in(2);
    return process::plan_meetings(desk, plan);
  }

  Draft change_or_cancel(Desk& desk) {
    if (one_in(3)) return process::cancel_meeting(desk, a_meeting(desk));
    process::MeetingChange change;
    change.on = desk.today + static_cast<int>(below(30));
    if (one_in(2)) change.place = "Zaal " + std::to_string(below(9));
    if (one_in(2)) change.at = "10:00";
    return process::change_meeting(desk, a_meeting(desk), change);
  }

  Draft put_or_drop(Desk& desk) {
    auto number = a_case();
    for (const auto& item : casefile::items_of_case(desk.file, number)) {
      if (item.state == casefile::AgendaItem::State::On && one_in(2))
        return process::drop_from_agenda(desk, item.meeting, {number});
    }
    return process::put_on_agenda(desk, a_meeting(desk), {number, a_case()}, {}, "T. Voorbeeld");
  }

  Draft outcome(Desk& desk) {
    process::MeetingOutcome outcome;
    outcome.outcome = word(domain::outcomes);
    outcome.text = a_text();
    if (one_in(3)) outcome.agreements = {"zorgaanbieder: bellen @" + (desk.today + 14).iso()};
    return process::record_outcome(desk, a_meeting(desk), a_case(), outcome);
  }

  /// A WSR is prepared or evaluated, mostly where the case stands on its agenda.
  Draft wsr(Desk& desk) {
    auto number = a_case();
    auto meeting = a_meeting(desk);
    for (const auto& item : casefile::items_of_case(desk.file, number)) {
      if (item.meeting.starts_with("wsr")) meeting = item.meeting;
    }
    if (!meeting.starts_with("wsr")) return process::put_on_agenda(desk, meeting, {number}, {}, {});
    if (one_in(2))
      return process::evaluate_wsr(desk, meeting, number,
                                   {word(domain::yes_partly_no), word(domain::yes_partly_no), a_text()});
    process::Preparation preparation;
    if (one_in(2)) preparation.overview = recent(desk);
    if (one_in(2)) preparation.client_informed = recent(desk);
    if (preparation.client_informed) preparation.informed_by = "zorgaanbieder";
    return process::prepare_wsr(desk, meeting, number, preparation);
  }

  /// A task is added, or one of a case or meeting is assigned, done or dropped.
  Draft task(Desk& desk) {
    process::NewTask added{a_text(), one_in(2) ? "zorgkantoor" : "oco", {}, {}};
    if (one_in(2)) added.due = desk.today + 7;
    if (one_in(8)) return process::add_meeting_task(desk, a_meeting(desk), added);
    auto tasks = casefile::tasks_of(desk.file, a_case());
    if (tasks.empty() || one_in(4)) return process::add_task(desk, a_case(), added);
    process::NamedTasks named{{}, {any(tasks).id.text()}};
    if (one_in(3)) return process::assign_task(desk, named, "zorgaanbieder");
    return process::end_tasks(desk, named, one_in(2) ? process::TaskEnd::Done : process::TaskEnd::Dropped);
  }

  Draft answer(Desk& desk) {
    static constexpr const char* ids[] = {"F1", "V1", "V7", "Z1", "K4"};
    return process::answer_characteristics(
        desk, a_case(), {{any(ids), word(domain::yes_partly_no), a_text(), {}, std::string(any(names))}});
  }

  /// The commission's outcome, mostly where the case stands on its agenda.
  Draft decide(Desk& desk) {
    auto number = a_case();
    process::CommissionOutcome outcome;
    for (const auto& item : casefile::items_of_case(desk.file, number)) {
      if (item.meeting.starts_with("ccc") || item.meeting.starts_with("landelijke-commissie"))
        outcome.meeting = item.meeting;
    }
    if (outcome.meeting.empty()) outcome.meeting = a_meeting(desk);
    outcome.outcome = word(domain::decisions);
    outcome.by = any(names);
    if (one_in(2)) outcome.options = {"optie een", "optie twee"};
    if (outcome.outcome == "aangehouden") {
      outcome.missing = a_text();
      outcome.from = "zorgaanbieder";
      outcome.before = desk.today + 200;
    }
    return process::decide(desk, number, outcome);
  }

  Draft close(Desk& desk) {
    if (one_in(2)) return process::close_case(desk, a_case(), "overleden", desk.today - 3);
    return process::close_case(desk, a_case(), one_in(2) ? "ingetrokken" : "opgelost-regulier", std::nullopt);
  }

  Draft up(Desk& desk) {
    auto number = a_case();
    auto state = get_case(desk.file, number);
    if (one_in(6)) return process::move_policy(desk, number, one_in(2) ? "maatwerkproces" : "maatwerkplekken-2021");
    const auto& policy = desk.library.policy(state.policy);
    const auto* next = policy.above(state.rung);
    if (!next || one_in(8)) return process::escalate(desk, number, any(policy.rungs).id, std::nullopt);
    return process::escalate(desk, number, next->id, std::nullopt);
  }

  static constexpr const char* acts[] = {"withdrawn", "refused", "rejected"};
  static constexpr const char* terms[] = {"letter", "dossierhouder"};
  static constexpr const char* names[] = {"A. Een", "B. Twee", "C. Drie"};
  static constexpr const char* providers[] = {"10000002", "10000003", "Stichting Elders"};
  static constexpr const char* situations[] = {"zoeken", "plek-niet-passend", "regulier-zonder-resultaat", "wsr",
                                               "na-wsr"};
  static constexpr const char* bodies[] = {
      "regionale-taskforce", "landelijke-taskforce", "ccc", "ccc", "landelijke-commissie", "wsr", "mdo", "reflectie"};

  std::mt19937 m_random;
};

}  // namespace mwp::test
