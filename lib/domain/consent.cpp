// SPDX-License-Identifier: EUPL-1.2
#include "domain/consent.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/message.hpp"
#include "domain/age.hpp"

namespace mwp::domain {

namespace {

using Kind = ConsentAct::Kind;

bool among(const std::vector<std::string>& roles, std::string_view role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool parental(const std::vector<std::string>& roles) {
  return among(roles, "ouders-met-gezag") || among(roles, "voogd");
}

/// Representatives of an adult who cannot decide (reference.md §5); the one with a written authorisation (gemachtigde)
/// may sign for a competent client too.
bool represents_adult(const std::vector<std::string>& roles, bool competent) {
  if (among(roles, "gemachtigde")) return true;
  static constexpr std::array<std::string_view, 4> others{"mentor", "curator", "partner", "familielid"};
  return !competent && std::any_of(others.begin(), others.end(), [&](auto role) { return among(roles, role); });
}

/// An act takes effect on a consent when it came on a later day, or on the same day but later in the journal.
bool follows(const ConsentAct& act, const ConsentAct& given) {
  return act.on > given.on || (act.on == given.on && &act > &given);
}

}  // namespace

bool may_sign(const std::vector<std::string>& roles, const Signatory& client, Date day) {
  bool competent = client.competent == "ja";
  bool by_client = among(roles, "client") && client.competent != "nee";
  if (!client.born) return by_client || parental(roles) || represents_adult(roles, competent);
  int age = age_on(*client.born, day);
  if (age < 12) return parental(roles);
  if (age < 16) return among(roles, "client") && parental(roles);
  if (age < majority) return by_client || (!competent && (parental(roles) || represents_adult(roles, competent)));
  return by_client || represents_adult(roles, competent);
}

std::pair<std::optional<Date>, ConsentEnd> end_of(const ConsentAct& given, std::span<const ConsentAct> acts,
                                                  const Signatory& client) {
  std::optional<Date> end;
  auto because = ConsentEnd::None;
  auto ends = [&](std::optional<Date> on, ConsentEnd why) {
    if (on && (!end || *on < *end)) {
      end = on;
      because = why;
    }
  };
  for (const auto& act : acts) {
    if (act.kind == Kind::Given || act.scope != given.scope || act.round != given.round || !follows(act, given))
      continue;
    ends(act.on, act.kind == Kind::Rejected ? ConsentEnd::Rejected : ConsentEnd::Withdrawn);
  }
  ends(client.died, ConsentEnd::Died);
  if (given.until) ends(*given.until + 1, ConsentEnd::Expired);
  if (client.born && parental(given.signed_by)) ends(client.born->plus_years(majority), ConsentEnd::CameOfAge);
  bool of_its_own = because == ConsentEnd::Withdrawn || because == ConsentEnd::Rejected || because == ConsentEnd::Died;
  if (given.round != client.round && !of_its_own) because = ConsentEnd::NewRound;
  return {end, because};
}

namespace {
ConsentState state_of(const ConsentAct& given, std::span<const ConsentAct> acts, const Signatory& client, Date day) {
  ConsentState state;
  std::tie(state.ended_on, state.ended_because) = end_of(given, acts, client);
  state.not_competent = !may_sign(given.signed_by, client, given.on);
  bool ended = given.round != client.round || (state.ended_on && day >= *state.ended_on);
  state.valid = !state.not_competent && !ended;
  state.signed_on = given.on;
  state.signed_by = given.signed_by;
  return state;
}
}  // namespace

ConsentState consent_on(std::span<const ConsentAct> acts, std::string_view scope, const Signatory& client, Date day) {
  ConsentState state;
  const ConsentAct* last_no = nullptr;
  const ConsentAct* last_yes = nullptr;
  for (const auto& act : acts) {
    if (act.scope != scope || act.on > day) continue;
    if (act.kind == Kind::Refused || act.kind == Kind::Withdrawn) {
      if (!last_no || follows(act, *last_no)) last_no = &act;
    } else if (act.kind == Kind::Given) {
      auto given = state_of(act, acts, client, day);
      if (!given.not_competent && (!last_yes || follows(act, *last_yes))) last_yes = &act;
      if (given.valid || !state.valid) state = std::move(given);
    }
  }
  state.refused = last_no && (!last_yes || follows(*last_no, *last_yes));
  return state;
}

std::string_view name_of(ConsentEnd end) {
  switch (end) {
    case ConsentEnd::Withdrawn:
      return N_("withdrawn");
    case ConsentEnd::Rejected:
      return N_("rejected");
    case ConsentEnd::Died:
      return N_("died");
    case ConsentEnd::CameOfAge:
      return N_("came-of-age");
    case ConsentEnd::Expired:
      return N_("expired");
    case ConsentEnd::NewRound:
      return N_("new-round");
    case ConsentEnd::None:
      break;
  }
  return "";
}

}  // namespace mwp::domain
