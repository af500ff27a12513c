// SPDX-License-Identifier: EUPL-1.2
#include "render/figure_words.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "render/dutch.hpp"

namespace mwp::render {

namespace {

struct Word {
  std::string_view key;
  const char* msgid;
};

template <std::size_t N>
const char* find(const std::array<Word, N>& words, std::string_view key) {
  auto word = std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.key == key; });
  return word == words.end() ? nullptr : word->msgid;
}

constexpr std::array<Word, 32> titles{{
    {"overview.rung", N_("Cases by rung")},
    {"overview.situation", N_("Cases by situation")},
    {"overview.rung_situation", N_("Rung by situation")},
    {"overview.region", N_("Cases by region")},
    {"overview.zorgprofiel", N_("Cases by zorgprofiel")},
    {"overview.age", N_("Age of the cases, in days since they were received")},
    {"overview.due", N_("What is due, by week")},
    {"overview.rule", N_("Cases with a breach or an override, by rule")},
    {"overview.capacity", N_("Places by region")},
    {"throughput.rung", N_("Days on a rung")},
    {"throughput.situation", N_("Days in a situation")},
    {"throughput.round", N_("Rounds, from registration to the outcome of the commission")},
    {"throughput.stage", N_("From registration to letter")},
    {"learning.result", N_("How cases ended")},
    {"learning.situation", N_("Where it does not work out: by situation")},
    {"learning.rung", N_("Where it does not work out: by rung")},
    {"learning.zorgprofiel", N_("Patterns: by zorgprofiel")},
    {"learning.grondslag", N_("Patterns: by grondslag")},
    {"learning.condition", N_("Patterns: by condition")},
    {"learning.reason", N_("Patterns: by reason of registration")},
    {"learning.region", N_("Patterns: by region")},
    {"learning.subregion", N_("Patterns: by subregion")},
    {"learning.expertise", N_("Shortages: expertise that is wanted")},
    {"learning.location", N_("Shortages: location that is wanted")},
    {"learning.care", N_("Shortages: care that is wanted")},
    {"learning.refusal", N_("Shortages: grounds on which providers refused")},
    {"learning.answer", N_("Shortages: what providers and regions answered")},
    {"learning.places", N_("Shortages: places by kind")},
    {"learning.solution", N_("What solved cases share: kinds of solutions")},
    {"learning.consult", N_("What solved cases share: expertise called in")},
    {"learning.wsr", N_("What solved cases share: WSRs held")},
    {"learning.round", N_("What solved cases share: rounds")},
}};

constexpr std::array<Word, 3> reports{{{"overview", N_("Overview of the cases")},
                                       {"throughput", N_("How long it takes")},
                                       {"learning", N_("What the cases teach")}}};

constexpr std::array<Word, 43> columns{{
    {"rung", N_("rung")},
    {"situation", N_("situation")},
    {"region", N_("region")},
    {"zorgprofiel", N_("zorgprofiel")},
    {"grondslag", N_("grondslag")},
    {"condition", N_("condition")},
    {"reason", N_("reason")},
    {"subregion", N_("subregion")},
    {"expertise", N_("expertise")},
    {"location", N_("location")},
    {"care", N_("care")},
    {"refusal-ground", N_("ground")},
    {"answer", N_("answer")},
    {"place-kind", N_("kind")},
    {"solution", N_("solution")},
    {"consult", N_("who")},
    {"wsr", N_("WSRs held")},
    {"round", N_("round")},
    {"result", N_("result")},
    {"stage", N_("stage")},
    {"age", N_("days")},
    {"week", N_("week of")},
    {"rule", N_("rule")},
    {"cases", N_("cases")},
    {"due", N_("due")},
    {"breaches", N_("breach")},
    {"overrides", N_("override")},
    {"planned", N_("planned")},
    {"developing", N_("in development")},
    {"free", N_("free")},
    {"taken", N_("taken")},
    {"median_days", N_("median days")},
    {"lower_quarter", N_("a quarter within")},
    {"upper_quarter", N_("three quarters within")},
    {"stays", N_("ended")},
    {"running", N_("still run")},
    {"running_median", N_("median so far")},
    {"rounds", N_("rounds")},
    {"begun", N_("begun")},
    {"solved", N_("solved")},
    {"otherwise", N_("otherwise")},
    {"open", N_("open")},
    {"providers", N_("providers that have it")},
}};

constexpr std::array<Word, 4> more_columns{{{"admitted", N_("toegelaten")},
                                            {"not_admitted", N_("niet toegelaten")},
                                            {"no_outcome", N_("no outcome")},
                                            {"approaches", N_("approaches")}}};

constexpr std::array<Word, 20> codes{{
    {"total", N_("total")},
    {"onbekend", N_("not known")},
    {"overig", N_("other, each of few cases")},
    {"overdue", N_("overdue")},
    {"later", N_("later")},
    {"paused", N_("paused")},
    {"731+", N_("731 and more")},
    {"result.solved", N_("solved")},
    {"result.otherwise", N_("closed otherwise")},
    {"result.open", N_("open, until now")},
    {"stage.received-form", N_("received to form")},
    {"stage.received-commission", N_("received to registered at the commission")},
    {"stage.commission-outcome", N_("registered at the commission to outcome")},
    {"stage.form-outcome", N_("form to outcome of the commission")},
    {"stage.received-outcome", N_("received to outcome of the commission")},
    {"stage.outcome-letter", N_("outcome to letter")},
    {"stage.outcome-letter-working", N_("outcome to letter, in working days")},
    {"stage.received-letter", N_("received to letter")},
    {"answer.open", N_("no answer yet")},
    {"answer.wachtlijst", N_("waiting list")},
}};

constexpr const char* several = N_("a case may count in several rows");

constexpr std::array<Word, 13> notes{{
    {"overview.rung", N_("median days: of the time these cases have been there, up to now")},
    {"overview.situation", N_("median days: of the time these cases have been there, up to now")},
    {"overview.capacity", N_("as providers were last counted; empty: not known")},
    {"throughput.rung", N_("days of what ended; what still runs is told apart")},
    {"throughput.situation", N_("days of what ended; what still runs is told apart")},
    {"throughput.stage", N_("per round; later rounds count from the day they began")},
    {"learning.grondslag", several},
    {"learning.condition", several},
    {"learning.reason", several},
    {"learning.expertise", several},
    {"learning.refusal", several},
    {"learning.solution", several},
    {"learning.consult", several},
}};

std::string dotted(std::string_view a, std::string_view b) {
  return std::string(a) + "." + std::string(b);
}

}  // namespace

const char* table_title(std::string_view report, std::string_view key) {
  const auto* found = find(titles, dotted(report, key));
  return found ? found : "";
}

const char* report_title(std::string_view report) {
  const auto* found = find(reports, report);
  return found ? found : "";
}

std::string column_title(std::string_view key) {
  const auto* found = find(columns, key);
  if (!found) found = find(more_columns, key);
  return found ? std::string(found) : std::string(key);
}

std::string row_title(std::string_view label, const report::FigureRow& row) {
  if (!row.name.empty()) return label == "region" ? row.code + " " + row.name : row.name;
  if (const auto* found = find(codes, dotted(label, row.code))) return tr(found);
  if (const auto* found = find(codes, row.code)) return tr(found);
  auto day = label == "week" ? Date::parse(row.code) : std::nullopt;
  return day ? short_date(*day) : row.code;
}

const char* table_note(std::string_view report, std::string_view key) {
  return find(notes, dotted(report, key));
}

}  // namespace mwp::render
