// SPDX-License-Identifier: EUPL-1.2
#include "report/learning.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "casefile/projection/directory.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/solution.hpp"
#include "casefile/projection/tried.hpp"
#include "report/by_result.hpp"
#include "report/capacity.hpp"
#include "report/tried.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;
using casefile::CaseState;
using Codes = std::set<std::string>;
using Kind = Property::Kind;

constexpr std::array<const char*, 3> result_codes{"solved", "otherwise", "open"};

std::string or_unknown(const std::string& code) {
  return code.empty() ? std::string(unknown_row) : code;
}

/// 0, 1, 2, and many
std::string few(int number, int many) {
  return number >= many ? std::to_string(many) + "+" : std::to_string(number);
}

/// Words that people typed, alike whatever their capitals; a code list's own where it knows them.
Codes words_of(const Value& list) {
  Codes words;
  for (const auto& text : list.texts()) {
    if (auto word = fold(trim(text)); !word.empty()) words.insert(std::move(word));
  }
  return words;
}

Codes codes_of(const Value& list) {
  auto texts = list.is_text() ? std::vector{list.text()} : list.texts();
  return {texts.begin(), texts.end()};
}

class Learning {
 public:
  Learning(CaseFile& file, policy::Library& library, const FigureQuestion& question)
      : m_file(file), m_library(library), m_figures{"learning", question, {}} {
    auto add = [&](const char* key, const char* label, Kind kind, std::vector<std::string> first = {}) {
      m_properties.emplace_back(key, label, kind, std::move(first));
    };
    add("situation", "situation", Kind::One, all_situations(library));
    add("rung", "rung", Kind::One, all_rungs(library));
    add("zorgprofiel", "zorgprofiel", Kind::One);
    add("grondslag", "grondslag", Kind::Many);
    add("condition", "condition", Kind::Many);
    add("reason", "reason", Kind::Many);
    add("region", "region", Kind::One);
    add("subregion", "subregion", Kind::Free);
    add("expertise", "expertise", Kind::Free);
    add("location", "location", Kind::Free);
    add("care", "care", Kind::Free);
    add("refusal", "refusal-ground", Kind::Many);
    add("solution", "solution", Kind::Many);
    add("consult", "consult", Kind::Many);
    add("wsr", "wsr", Kind::One, {"0", "1", "2+"});
    add("round", "round", Kind::One, {"1", "2", "3+"});
  }

  Figures make() {
    each_case(m_file, m_figures.question.filter, [&](const CaseState& state) { take(state); });
    add_results();
    for (auto& table : by_result(m_properties, m_results, m_library, min())) {
      if (table.key == "expertise") add_providers(table);
      bool refusals = table.key == "refusal";
      m_figures.tables.push_back(std::move(table));
      if (refusals) add_answers(), add_places();
    }
    return std::move(m_figures);
  }

 private:
  std::int64_t min() const { return m_figures.question.min_count; }

  void take(const CaseState& state) {
    auto result = result_of(state);
    m_results.add(static_cast<std::size_t>(result), 0);
    m_days[static_cast<std::size_t>(result)].add(state.closed.value_or(m_figures.question.day) - state.opened);
    auto form = form_of(m_file, state.number).form;
    Codes grounds, consults, solutions;
    for (const auto& tried : tried_of(m_file, state.number)) take_tried(tried, grounds, consults);
    for (const auto& solution : solutions_of(m_file, state.number)) solutions.insert(solution.kind);
    const auto& subregion = form["subregion"].text();
    std::array<Codes, 16> values{Codes{state.situation},
                                 {state.rung},
                                 {or_unknown(state.zorgprofiel)},
                                 codes_of(form["indication"]["grondslagen"]),
                                 codes_of(form["need"]["conditions"]),
                                 codes_of(form["reason"]),
                                 {state.region},
                                 subregion.empty() ? Codes{} : Codes{state.region + " " + subregion},
                                 words_of(form["wish"]["expertise"]),
                                 words_of(form["wish"]["location"]),
                                 words_of(form["wish"]["care"]),
                                 std::move(grounds),
                                 std::move(solutions),
                                 std::move(consults),
                                 {few(wsr_held(m_file, state.number, m_figures.question.day), 2)},
                                 {few(state.round, 3)}};
    for (std::size_t i = 0; i < values.size(); ++i) m_properties[i].add(result, values[i]);
  }

  void take_tried(const casefile::Tried& tried, Codes& grounds, Codes& consults) {
    if (tried.what == "consult") consults.insert(tried.with);
    if (tried.what != "approach") return;
    m_answers.add(m_answer_rows.find(tried.answer).value_or(m_answer_rows.codes().size() - 1), 0);
    if (!tried.ground.empty()) grounds.insert(tried.ground);
  }

  /// How many, and how long from the first call to the close; of open cases: until now.
  void add_results() {
    suppress(m_results, min());
    FigureTable table{"result", "result", {"cases", "median_days", "lower_quarter", "upper_quarter"}, {}};
    for (std::size_t i = 0; i < result_codes.size(); ++i) {
      auto cases = figure(m_results, i, 0);
      FigureRow row{result_codes[i], "", {cases, cases, cases, cases}};
      const auto& days = m_days[i];
      if (!cases.hidden())
        row.figures = {cases, days.median(min()), days.lower_quarter(min()), days.upper_quarter(min())};
      table.rows.push_back(std::move(row));
    }
    table.rows.push_back({std::string(total_row), "", {figure(m_results, result_codes.size(), 0), {}, {}, {}}});
    m_figures.tables.push_back(std::move(table));
  }

  /// Beside the wish for an expertise, how many providers of the directory say they have it.
  void add_providers(FigureTable& table) {
    std::map<std::string, std::int64_t> having;
    for (const auto& provider : casefile::providers(m_file)) {
      for (const auto& code : provider.expertise) ++having[code];
    }
    table.columns.emplace_back("providers");
    for (auto& row : table.rows) row.figures.push_back(row.name.empty() ? Figure{} : Figure::of(having[row.code]));
  }

  /// What providers and regions answered; answers are not cases.
  void add_answers() {
    suppress(m_answers, min());
    FigureTable table{"answer", "answer", {"approaches"}, {}};
    for (std::size_t i = 0; i < m_answer_rows.codes().size(); ++i)
      table.rows.push_back({m_answer_rows.codes()[i], "", {figure(m_answers, i, 0)}});
    table.rows.push_back({std::string(total_row), "", {figure(m_answers, m_answers.rows(), 0)}});
    m_figures.tables.push_back(std::move(table));
  }

  void add_places() {
    std::map<std::string, std::array<std::optional<std::int64_t>, 4>> kinds;
    for (const auto& total : capacity(m_file, m_figures.question.filter.region, std::nullopt).totals) {
      auto& sums = kinds[total.kind];
      std::size_t i = 0;
      for (const auto& number : {total.planned, total.developing, total.free, total.taken}) {
        if (number) sums[i] = sums[i].value_or(0) + *number;
        ++i;
      }
    }
    FigureTable table{"places", "place-kind", {"planned", "developing", "free", "taken"}, {}};
    for (const auto& [code, sums] : kinds) {
      FigureRow row{code, name_of(m_library, "place-kind", code), {}};
      for (const auto& number : sums) row.figures.push_back(Figure::of(number));
      table.rows.push_back(std::move(row));
    }
    m_figures.tables.push_back(std::move(table));
  }

  CaseFile& m_file;
  policy::Library& m_library;
  Figures m_figures;
  std::vector<Property> m_properties;
  Counts m_results{3, 1};
  std::array<Days, 3> m_days;
  Rows m_answer_rows{{"ja", "nee", "wachtlijst", "open", std::string(unknown_row)}};
  Counts m_answers{5, 1};
};

}  // namespace

Result result_of(const CaseState& state) {
  if (state.open) return Result::Open;
  bool solved = state.close_reason == "geplaatst" || state.close_reason.starts_with("opgelost-");
  return solved ? Result::Solved : Result::Otherwise;
}

Figures learning(CaseFile& file, policy::Library& library, const FigureQuestion& question) {
  return Learning(file, library, question).make();
}

}  // namespace mwp::report
