// SPDX-License-Identifier: EUPL-1.2
// The steps of a random walk (walk.hpp) that look for a place: providers, contexts, solutions and moves.
#pragma once

#include "casefile/projection/context.hpp"
#include "walk_steps.hpp"

namespace mwp::test {

class WalkPlaces : public WalkSteps {
 public:
  using WalkSteps::WalkSteps;

 protected:
  Draft provider_step(Desk& desk) {
    process::ProviderStep step{any(providers), {}, a_text()};
    auto contexts = casefile::contexts(desk.file);
    if (!contexts.empty() && one_in(2)) step.context = any(contexts).id;
    step.fell_through = !step.context && one_in(4);
    if (one_in(3)) return process::candidate(desk, a_case(), step);
    return one_in(6) ? process::introduction(desk, a_case(), step) : process::match(desk, a_case(), step);
  }

  /// An open case that is being placed, where there is one.
  domain::CaseNumber a_placed_case(Desk& desk) {
    for (auto number : cases) {
      bool under_way = !casefile::placement_of(desk.file, number).empty() && get_case(desk.file, number).open;
      if (under_way && one_in(2)) return number;
    }
    return a_case();
  }

  Draft place(Desk& desk) {
    auto number = a_placed_case(desk);
    if (one_in(4)) desk.recording.overrides.emplace_back("move-agreed", "haast");
    switch (below(6)) {
      case 0:
        return process::agree_move(desk, number, a_text());
      case 1:
        return process::plan_move(desk, number, desk.today + static_cast<int>(below(30)));
      case 2:
        return process::placement_check(desk, number, {desk.today + static_cast<int>(below(30)), {}, {}});
      case 3:
        return process::placement_check(desk, number, {{}, recent(desk), a_text()});
      case 4:
        return process::placement_fail(desk, number, {one_in(2), {}});
      default:
        return process::move(desk, number);
    }
  }

  Draft solution(Desk& desk) {
    auto contexts = casefile::contexts(desk.file);
    if (contexts.empty() || one_in(8)) return process::open_context(desk, {any(providers), "5526", {}, 3, {}});
    if (one_in(4)) return process::change_context(desk, any(contexts).id, {{}, {}, "gereed", {}, {}});
    if (one_in(3)) return process::context_finance(desk, any(contexts).id, {"meerzorg", 100 * below(1000), {}});
    if (one_in(3)) return process::finance(desk, a_case(), {"zzp-tarief", 100 * below(1000), "ja"});
    process::NewSolution found{"ruil", {}, any(providers), {}, {}, one_in(2), a_text()};
    if (one_in(2)) found.with = a_case();
    return process::solution(desk, a_case(), found);
  }

  /// What the office learns of a provider, from a colleague or out of a file, and of its places.
  Draft directory(Desk& desk) {
    if (one_in(3)) {
      process::PlaceCount count{any(providers), one_in(2) ? "maatwerk" : "crisisplek", "5526", {}, {}, {}, {}, {}, {}};
      (one_in(2) ? count.free : count.planned) = static_cast<int>(below(9));
      return process::count_places(desk, count);
    }
    if (one_in(3))
      return process::import_providers(desk, "agb,name,email\n10000002,Zorg Twee,twee@zorg.example\n,Zorg Drie,\n", "");
    process::DirectoryEntry entry{.name = any(names), .did_maatwerk = word(domain::yes_no)};
    if (one_in(2)) entry.agb = "1000000" + std::to_string(below(4));
    if (one_in(2)) entry.regions = {"5526", "5525"};
    return process::add_provider(desk, entry);
  }
};

}  // namespace mwp::test
