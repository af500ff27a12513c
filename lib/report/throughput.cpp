// SPDX-License-Identifier: EUPL-1.2
#include "report/throughput.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "casefile/fold.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/letter.hpp"
#include "casefile/projection/step.hpp"
#include "report/ladders.hpp"
#include "report/stages.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;
using casefile::CaseState;

class Throughput {
 public:
  Throughput(CaseFile& file, policy::Library& library, const FigureQuestion& question)
      : m_file(file),
        m_library(library),
        m_min(question.min_count),
        m_running(library),
        m_stages(library, question.min_count),
        m_figures{"throughput", question, {}} {}

  Figures make() {
    each_case(m_file, m_figures.question.filter, [&](const CaseState& state) { take(state); });
    suppress(m_running.count(), m_min);
    if (running_betrays()) {
      m_running.hide_all();
      m_stages.hide_running();
    }
    ladder("rung", m_running.rungs(), m_on_rung, [&](std::size_t i) { return m_running.on_rung(i); });
    ladder("situation", m_running.situations(), m_in_situation,
           [&](std::size_t i) { return m_running.in_situation(i); });
    for (auto& table : m_stages.tables()) m_figures.tables.push_back(std::move(table));
    return std::move(m_figures);
  }

 private:
  struct Spells {
    Days ended, running;
  };

  /// Each round begins on the first rung. What is open, taken from the rounds begun, is what has closed; what stands on
  /// the first rung, taken from them, is what has left it. Where either is small it is not told what still runs.
  bool running_betrays() {
    const auto& left = m_on_rung[m_running.rungs().front()].ended;
    return !part_is_safe(m_running.number(), m_stages.begun(), m_min) ||
           !part_is_safe(left.count(), m_stages.begun(), m_min);
  }

  void take(const CaseState& state) {
    add_stays(state, true, m_on_rung);
    add_stays(state, false, m_in_situation);
    if (state.open) m_running.add(state);
    m_stages.add(state, round_stages(m_file, m_library, state));
  }

  void add_stays(const CaseState& state, bool rungs, std::map<std::string, Spells>& spells) {
    for (const auto& stay : stays(m_file, state, rungs)) {
      auto& of = spells[stay.step];
      auto days = std::max(0, stay.until.value_or(m_figures.question.day) - stay.from);
      (stay.until ? of.ended : of.running).add(days);
    }
  }

  template <typename Cell>
  void ladder(const char* key, const std::vector<std::string>& steps, std::map<std::string, Spells>& spells,
              Cell running) {
    FigureTable table{
        key, key, {"stays", "median_days", "lower_quarter", "upper_quarter", "running", "running_median"}, {}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto& code = steps[i];
      auto& of = spells[code];
      auto still = running(i);
      bool few = of.ended.count() > 0 && of.ended.count() < m_min;
      table.rows.push_back({code,
                            name_of(m_library, key, code),
                            {few ? Figure::not_shown() : Figure::of(of.ended.count()), of.ended.median(m_min),
                             of.ended.lower_quarter(m_min), of.ended.upper_quarter(m_min), still,
                             still.hidden() ? still : of.running.median(m_min)}});
    }
    m_figures.tables.push_back(std::move(table));
  }

  CaseFile& m_file;
  policy::Library& m_library;
  std::int64_t m_min;
  std::map<std::string, Spells> m_on_rung, m_in_situation;
  Ladders m_running;
  Stages m_stages;
  Figures m_figures;
};

/// When the case was closed, in the order of the journal. Only a case that was opened again has more than one.
std::vector<std::pair<casefile::EventId, Date>> closings(CaseFile& file, const CaseState& state) {
  std::vector<std::pair<casefile::EventId, Date>> found;
  if (state.round == 1) return found;
  casefile::Amendments amendments(file.db());
  for (const auto& entry : file.journal().of_case(state.number, false)) {
    if (entry.event.kind != casefile::kind::close) continue;
    if (auto event = as_it_counts(file.db(), amendments, entry.event)) found.emplace_back(event->id, event->on);
  }
  return found;
}

bool is_commission(policy::Library& library, const std::string& rung) {
  for (const auto& id : library.policy_ids()) {
    const auto* found = library.policy(id).find_rung(rung);
    if (found && found->commission) return true;
  }
  return false;
}

RoundStages& stages_of(std::vector<RoundStages>& rounds, int round, Date begun) {
  for (auto& known : rounds) {
    if (known.round == round) return known;
  }
  rounds.push_back({});
  rounds.back().round = round;
  rounds.back().begun = begun;
  return rounds.back();
}

void add_letter(std::vector<RoundStages>& rounds, const casefile::Letter& letter) {
  if (letter.kind != "uitkomst" || !letter.sent) return;
  for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
    if (!round->outcome || letter.on < *round->outcome) continue;
    if (!round->letter || letter.on < *round->letter) round->letter = letter.on;
    return;
  }
}

}  // namespace

std::vector<Stay> stays(CaseFile& file, const CaseState& state, bool rungs) {
  std::vector<Stay> found;
  auto closed = closings(file, state);
  auto next_closing = closed.begin();
  for (const auto& step : steps_of(file, state.number)) {
    if (step.is_rung != rungs) continue;
    bool was_closed = next_closing != closed.end() && next_closing->first < step.event;
    if (!found.empty() && !was_closed && found.back().step == step.to) continue;
    if (!found.empty()) found.back().until = was_closed ? next_closing->second : step.on;
    while (next_closing != closed.end() && next_closing->first < step.event) ++next_closing;
    found.push_back({step.to, step.on, std::nullopt});
  }
  if (!found.empty()) found.back().until = state.closed;
  return found;
}

std::vector<RoundStages> round_stages(CaseFile& file, policy::Library& library, const CaseState& state) {
  std::vector<RoundStages> rounds;
  stages_of(rounds, 1, state.opened).form = form_of(file, state.number).form["form_received"].date();
  for (const auto& step : steps_of(file, state.number)) {
    auto& round = stages_of(rounds, step.round, step.on);
    if (step.is_rung && !round.commission && is_commission(library, step.to)) round.commission = step.on;
  }
  for (const auto& decision : decisions_of(file, state.number)) {
    auto& round = stages_of(rounds, decision.round, decision.on);
    if (decision.outcome == "aangehouden" || !round.commission || round.outcome) continue;
    round.outcome = decision.on;
    round.decision = decision.outcome;
  }
  for (const auto& letter : letters_of(file, state.number)) add_letter(rounds, letter);
  return rounds;
}

Figures throughput(CaseFile& file, policy::Library& library, const FigureQuestion& question) {
  return Throughput(file, library, question).make();
}

}  // namespace mwp::report
