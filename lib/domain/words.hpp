// SPDX-License-Identifier: EUPL-1.2
// The closed word lists of the field: fixed by the process or by how mwp works, hence in code. Lists that differ by
// region or grow (parties, refusal grounds, closing reasons …) are share/codes/lists.toml.
#pragma once

#include <array>
#include <string_view>

namespace mwp::domain {

using Words = std::string_view;

/// Unknown is not no: every yes/no fact knows at least these.
inline constexpr std::array<Words, 3> yes_no{"ja", "nee", "onbekend"};
inline constexpr std::array<Words, 4> yes_partly_no{"ja", "deels", "nee", "onbekend"};

/// Outcomes of a meeting or of the desk; the commission's are `decisions`.
inline constexpr std::array<Words, 4> outcomes{"oplossing", "geen-oplossing", "deels", "aangehouden"};
inline constexpr std::array<Words, 3> decisions{"toegelaten", "niet-toegelaten", "aangehouden"};

inline constexpr std::array<Words, 5> scopes{"regionaal", "landelijk", "commissie", "nieuwe-aanbieder", "vws"};
inline constexpr std::array<Words, 4> consent_acts{"given", "refused", "withdrawn", "rejected"};
inline constexpr std::array<Words, 9> signers{"client",     "mentor",           "curator", "gemachtigde",  "partner",
                                              "familielid", "ouders-met-gezag", "voogd",   "bewindvoerder"};

/// Purposes of a contact with the zorgkantoor (S4); only a `vraag` (own) asks for action.
inline constexpr std::array<Words, 3> purposes{"kennisgeving", "sparren", "vraag"};
inline constexpr std::array<Words, 4> channels{"telefoon", "mail", "notitie", "overleg"};
inline constexpr std::array<Words, 5> consults{"cce", "cot", "opaz", "gedragsdeskundige", "praktijkteam-vws"};
inline constexpr std::array<Words, 4> approach_answers{"open", "ja", "nee", "wachtlijst"};
inline constexpr std::array<Words, 5> provider_roles{"indiener", "huidig", "dossierhouder", "beoogd", "maatwerk"};
inline constexpr std::array<Words, 3> dossierhouder_answers{"ja", "nee", "open"};
inline constexpr std::array<Words, 4> letter_kinds{"uitkomst", "verzoek", "opzegging", "overig"};
inline constexpr std::array<Words, 2> directions{"sent", "received"};
inline constexpr std::array<Words, 5> advices{"wsr", "cce", "cot", "praktijkteam-vws", "doorverwijzing"};
/// Finance of a solution, on any rung; a context made to measure.
inline constexpr std::array<Words, 4> finance_kinds{"zzp-tarief", "meerzorg", "aanvulling-context",
                                                    "aanvulling-personeel"};
inline constexpr std::array<Words, 2> judgements{"ja", "nee"};
inline constexpr std::array<Words, 3> context_states{"bestaand", "in-ontwikkeling", "gereed"};
inline constexpr std::array<Words, 3> statuses{"open", "closed", "all"};

inline constexpr Words waiting_list_reason = "wachtlijst";
inline constexpr Words unknown_situation = "onbekend";
inline constexpr Words without_dossierhouder = "geen-dossierhouder";
inline constexpr Words situation_four = "regulier-zonder-resultaat";
inline constexpr Words situation_six = "na-wsr";

/// True when an outcome leaves no lasting fitting place, which is what opens the next rung (rule no-solution-below).
constexpr bool leaves_no_place(Words outcome) {
  return outcome == "geen-oplossing" || outcome == "deels";
}

}  // namespace mwp::domain
