// SPDX-License-Identifier: EUPL-1.2
// A random walk through the work of an office: several cases in two regions and both policies, meetings of every body,
// steps that are taken and steps that are refused. The same seed gives the same walk on every machine.
#pragma once

#include "walk_places.hpp"

namespace mwp::test {

class Walk : public WalkPlaces {
 public:
  explicit Walk(unsigned seed) : WalkPlaces(seed) { office.now = *parse_moment("2026-01-05T08:00:00Z"); }
  /// Goes on in a file where another walk is.
  Walk(unsigned seed, casefile::CaseFile file, Moment now) : WalkPlaces(seed, std::move(file)) {
    office.now = now;
    learn();
  }

  /// Tries one step; refused ones record nothing.
  void step() {
    if (one_in(6)) office.now += std::chrono::hours{24} * below(4);
    office.recording.overrides.clear();
    if (one_in(3))
      office.recording.overrides = {
          {"rung-order", "haast"}, {"no-solution-below", "haast"}, {"who-registers", "haast"}};
    office.recording.on = one_in(5) ? std::optional(office.today() - static_cast<int>(below(20))) : std::nullopt;
    try {
      if (!office.record([this](process::Desk& desk) { return draft(desk); }).events.empty()) ++taken;
    } catch (const Error& error) {
      bool expected = error.exit() == Exit::Refused || error.exit() == Exit::Input || error.exit() == Exit::Usage ||
                      error.exit() == Exit::NotFound;
      if (!expected) throw;
      ++refused;
    }
    learn();
  }

  int taken = 0;
  int refused = 0;

 private:
  void learn() {
    cases.clear();
    casefile::CaseFilter all;
    all.status = "all";
    each_case(office.file, all, [&](const casefile::CaseState& state) { cases.push_back(state.number); });
  }

  Draft draft(Desk& desk) {
    if (cases.size() < 3 || (cases.size() < 9 && one_in(15))) return open(desk);
    if (one_in(25)) return directory(desk);
    switch (below(35)) {
      case 0:
        return form(desk);
      case 1:
        return one_in(3) ? process::confirm_form(desk, a_case()) : form(desk);
      case 2:
      case 3:
        return consent(desk);
      case 4:
        return one_in(2) ? process::end_consent(desk, a_case(), any(acts), {word(domain::scopes)}) : consent(desk);
      case 5:
        return one_in(3) ? process::note(desk, a_case(), a_text()) : more(desk);
      case 6:
        return record(desk);
      case 7:
        return process::approach(desk, a_case(), an_approach());
      case 8:
        return process::provider_role(desk, a_case(), a_role(desk));
      case 9:
        return desk_outcome(desk);
      case 10:
        return process::letter(desk, a_case(),
                               {word(domain::letter_kinds), one_in(2), recent(desk), "zorgaanbieder", {}});
      case 11:
      case 12:
        return plan(desk);
      case 13:
        return change_or_cancel(desk);
      case 14:
        return process::put_on_agenda(desk, a_meeting(desk), {a_case()}, a_text(), {});
      case 15:
        return put_or_drop(desk);
      case 16:
        return process::fill_agenda(desk, a_meeting(desk));
      case 17:
        return process::record_participant(desk, a_meeting(desk),
                                           {any(names), any(names), "", word(domain::yes_no), false, one_in(2)});
      case 18:
        return outcome(desk);
      case 19:
        return answer(desk);
      case 20:
      case 21:
        return one_in(8) ? close(desk) : decide(desk);
      case 24:
        return wsr(desk);
      case 30:
        return one_in(2) ? process::pause(desk, a_case(), any(terms)) : process::resume(desk, a_case(), any(terms));
      case 25:
        return agree(desk);
      case 26:
        return process::reopen_case(desk, a_closed_case(desk), {});
      case 27:
        return process::transfer_case(desk, a_case(), one_in(2) ? "5525" : "5526",
                                      desk.today + static_cast<int>(below(30)) - 10);
      case 28:
        return process::undo(desk, {any_event(desk)});
      case 29:
        return amend(desk);
      case 31:
        return place(desk);
      case 32:
        return provider_step(desk);
      case 33:
        return solution(desk);
      case 34:
        return task(desk);
      case 22:
        return process::escalate(desk, a_case(), any(situations), std::nullopt);
      default:
        return up(desk);
    }
  }
};

}  // namespace mwp::test
