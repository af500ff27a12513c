// SPDX-License-Identifier: EUPL-1.2
#include "cmd/candidates.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/directory.hpp"
#include "casefile/projection/meeting.hpp"

namespace mwp::cmd {

namespace {

using Words = std::vector<Candidate>;

/// One item of every policy, each id once.
template <typename Items>
Words of_policies(Session& session, Items items) {
  Words words;
  auto& library = session.library();
  for (const auto& id : library.policy_ids()) {
    for (const auto& item : library.policy(id).*items) {
      bool there = std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.word == item.id; });
      if (there) continue;
      if constexpr (requires { item.name; }) {
        words.push_back({item.id, item.name});
      } else {
        words.push_back({item.id, item.text});
      }
    }
  }
  return words;
}

template <const auto& name>
Words of_list(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  Words words;
  for (const auto& [code, text] : session.library().lists().list(name)) words.push_back({code, text});
  return words;
}

Words rungs(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  return of_policies(session, &policy::Policy::rungs);
}
Words situations(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  return of_policies(session, &policy::Policy::situations);
}
Words steps(Session& session, const VerbRow& verb) {
  auto words = rungs(session, verb);
  auto more = situations(session, verb);
  words.insert(words.end(), more.begin(), more.end());
  return words;
}
Words bodies(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  return of_policies(session, &policy::Policy::bodies);
}
Words characteristics(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  return of_policies(session, &policy::Policy::characteristics);
}
Words terms(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  return of_policies(session, &policy::Policy::terms);
}
Words policies(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  Words words;
  for (const auto& id : session.library().policy_ids()) words.push_back({id, session.library().policy(id).name});
  return words;
}
Words regions(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  Words words;
  for (const auto& code : session.library().region_codes())
    words.push_back({code, session.library().region(code).name});
  return words;
}

/// A step is taken with an open case; looked at is any.
Words cases(Session& session, const VerbRow& verb) {
  Words words;
  auto status = verb.access == Access::Write ? "open" : "all";
  each_case(session.file(), {.status = status}, [&](const casefile::CaseState& state) {
    words.push_back({state.number.text(), ""});
  });
  return words;
}
Words meetings(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  Words words;
  for (const auto& meeting : casefile::meetings(session.file(), std::nullopt)) words.push_back({meeting.id, ""});
  return words;
}
Words directory(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  Words words;
  for (const auto& provider : casefile::providers(session.file())) {
    if (!provider.agb.empty()) words.push_back({provider.agb, provider.name});
  }
  return words;
}
Words kinds(Session& session, const VerbRow& verb) {
  static_cast<void>(session);
  static_cast<void>(verb);
  Words words;
  for (auto kind : casefile::kind::all) words.push_back({std::string(kind), ""});
  return words;
}
Words stored_filters(Session& session, const VerbRow& verb) {
  static_cast<void>(verb);
  Words words;
  for (const auto& [name, filter] : session.library().config().filters) words.push_back({name, ""});
  return words;
}
Words topics(Session& session, const VerbRow& verb) {
  static_cast<void>(session);
  static_cast<void>(verb);
  Words words{{"rules", ""}, {"codes", ""}, {"exit-status", ""}};
  for (const auto& word : first_words()) words.push_back({word, ""});
  return words;
}

constexpr char party[] = "party";
constexpr char expertise[] = "expertise";
constexpr char refusal_ground[] = "refusal-ground";
constexpr char close_reason[] = "close-reason";
constexpr char place_kind[] = "place-kind";
constexpr char solution[] = "solution";

/// THE table of values that are no fixed words: by verb, option and kind of value; an empty one fits any. The first
/// that fits is taken.
struct Source {
  std::string_view verb, option, metavar;
  Words (*find)(Session&, const VerbRow&);
};
constexpr Source sources[] = {
    {"log", "--kind", "", kinds},
    {"place solution", "--kind", "", of_list<solution>},
    {"provider places", "--kind", "", of_list<place_kind>},
    {"report capacity", "--kind", "", of_list<place_kind>},
    {"close", "--reason", "", of_list<close_reason>},
    {"help", "", "TOPIC", topics},
    {"", "--region", "CODE", regions},
    {"", "--filter", "NAME", stored_filters},
    {"", "--expertise", "CODE", of_list<expertise>},
    {"", "--ground", "CODE", of_list<refusal_ground>},
    {"", "--policy", "P", policies},
    {"intake policy", "--to", "P", policies},
    {"transfer", "--to", "", regions},
    {"", "", "RUNG", rungs},
    {"", "", "SITUATION", situations},
    {"", "", "RUNG|SITUATION", steps},
    {"", "", "BODY", bodies},
    {"", "", "CHARACTERISTIC", characteristics},
    {"", "", "TERM", terms},
    {"", "", "PARTY", of_list<party>},
    {"", "", "CASE", cases},
    {"", "", "MEETING", meetings},
    {"", "", "AGB|NAME", directory},
};

bool fits(std::string_view wanted, std::string_view found) {
  return wanted.empty() || wanted == found;
}

}  // namespace

Candidates values_of(Session& session, const VerbRow& verb, const Option& option) {
  Candidates found;
  for (const auto& word : option.words) found.words.push_back({std::string(word), ""});
  found.files = option.metavar.starts_with("FILE");
  found.folders = option.metavar == "DIR";
  if (!option.words.empty() || found.files || found.folders) return found;
  const auto* source = std::find_if(std::begin(sources), std::end(sources), [&](const Source& item) {
    return fits(item.verb, verb.name) && fits(item.option, option.long_name()) && fits(item.metavar, option.metavar);
  });
  try {
    if (source != std::end(sources)) found.words = source->find(session, verb);
  } catch (const Error&) {
    return {};
  }
  return found;
}

}  // namespace mwp::cmd
