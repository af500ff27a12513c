// SPDX-License-Identifier: EUPL-1.2
#include "report/overview.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "casefile/projection/mark.hpp"
#include "report/capacity.hpp"
#include "report/ladders.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;
using casefile::CaseState;

/// Upper bounds of the classes of age, in days since the case was received.
constexpr std::array<std::pair<const char*, int>, 6> age_classes{
    {{"0-30", 30}, {"31-90", 90}, {"91-180", 180}, {"181-365", 365}, {"366-730", 730}, {"731+", 1'000'000}}};

std::string age_class(int days) {
  for (const auto& [code, last] : age_classes) {
    if (days <= last) return code;
  }
  return age_classes.back().first;
}

std::vector<std::string> age_codes() {
  std::vector<std::string> codes;
  for (const auto& [code, last] : age_classes) codes.emplace_back(code);
  return codes;
}

class Overview {
 public:
  Overview(CaseFile& file, policy::Library& library, const FigureQuestion& question)
      : m_file(file),
        m_library(library),
        m_question(question),
        m_ladders(library),
        m_ages(age_codes()),
        m_figures{"overview", question, {}} {}

  Figures make(const std::vector<DueDay>& due) {
    each_case(m_file, m_question.filter, [&](const CaseState& state) { take(state); });
    count();
    ladder("rung", m_ladders.rungs(), m_on_rung, [&](std::size_t i) { return m_ladders.on_rung(i); });
    ladder("situation", m_ladders.situations(), m_in_situation,
           [&](std::size_t i) { return m_ladders.in_situation(i); });
    cross();
    list("region", m_regions, *m_by_region);
    list("zorgprofiel", m_profiles, *m_by_profile);
    list("age", m_ages, *m_by_age);
    add_due(due);
    add_marks();
    add_capacity();
    return std::move(m_figures);
  }

 private:
  /// One case, by the rows it counts in.
  struct Seen {
    std::size_t region, profile, age;
  };

  void take(const CaseState& state) {
    auto end = state.closed.value_or(m_question.day);
    m_ladders.add(state);
    m_seen.push_back({m_regions.of(state.region),
                      m_profiles.of(state.zorgprofiel.empty() ? std::string(unknown_row) : state.zorgprofiel),
                      m_ages.of(age_class(end - state.opened))});
    m_on_rung[state.rung].add(end - state.rung_since);
    m_in_situation[state.situation].add(end - state.situation_since);
    m_numbers.insert(state.number);
  }

  /// All these tables count the same cases.
  void count() {
    m_by_region.emplace(m_regions.codes().size(), 1);
    m_by_profile.emplace(m_profiles.codes().size(), 1);
    m_by_age.emplace(m_ages.codes().size(), 1);
    for (const auto& seen : m_seen) {
      m_by_region->add(seen.region, 0);
      m_by_profile->add(seen.profile, 0);
      m_by_age->add(seen.age, 0);
    }
    std::array<Counts*, 4> tables{&m_ladders.count(), &*m_by_region, &*m_by_profile, &*m_by_age};
    suppress_together(tables, m_question.min_count);
  }

  std::string name(std::string_view label, const std::string& code) { return name_of(m_library, label, code); }
  Figure total() const { return m_ladders.total(); }

  /// A ladder is a margin of the table of both: what is hidden there is hidden here, and nothing more.
  template <typename Cell>
  void ladder(const char* key, const std::vector<std::string>& steps, std::map<std::string, Days>& days, Cell cell) {
    FigureTable table{key, key, {"cases", "median_days"}, {}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto& code = steps[i];
      auto cases = cell(i);
      auto median = cases.hidden() ? Figure::not_shown() : days[code].median(m_question.min_count);
      table.rows.push_back({code, name(key, code), {cases, median}});
    }
    table.rows.push_back({std::string(total_row), "", {total(), {}}});
    m_figures.tables.push_back(std::move(table));
  }

  void cross() {
    FigureTable table{"rung_situation", "rung", m_ladders.situations(), {}};
    for (const auto& code : table.columns) table.column_names.push_back(name("situation", code));
    table.columns.emplace_back("cases");
    for (std::size_t row = 0; row <= m_ladders.rungs().size(); ++row) {
      bool last = row == m_ladders.rungs().size();
      auto code = last ? std::string(total_row) : m_ladders.rungs()[row];
      FigureRow line{code, last ? "" : name("rung", code), {}};
      for (std::size_t column = 0; column < table.columns.size(); ++column)
        line.figures.push_back(m_ladders.cell(row, column));
      table.rows.push_back(std::move(line));
    }
    m_figures.tables.push_back(std::move(table));
  }

  void list(const char* key, const Rows& rows, const Counts& counts) {
    FigureTable table{key, key, {"cases"}, {}};
    for (std::size_t i = 0; i < rows.codes().size(); ++i)
      table.rows.push_back({rows.codes()[i], name(key, rows.codes()[i]), {figure(counts, i, 0)}});
    if (key != std::string_view("age"))
      std::sort(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    table.rows.push_back({std::string(total_row), "", {total()}});
    m_figures.tables.push_back(std::move(table));
  }

  /// By the week, from Monday, in which it is due; what is overdue and what stands still apart.
  void add_due(const std::vector<DueDay>& due) {
    auto monday = m_question.day - static_cast<int>(m_question.day.weekday() - 1);
    std::vector<std::string> codes{"overdue"};
    for (int week = 0; week < weeks_ahead; ++week) codes.push_back((monday + 7 * week).iso());
    codes.insert(codes.end(), {"later", "paused"});
    Counts counts(codes.size(), 1);
    for (const auto& one : due) {
      if (one.case_number && !m_numbers.contains(*one.case_number)) continue;
      auto week = static_cast<std::size_t>(std::max(0, one.date - monday) / 7);
      bool later = week >= static_cast<std::size_t>(weeks_ahead);
      auto row = one.paused ? codes.size() - 1 : one.date < m_question.day ? 0 : later ? codes.size() - 2 : week + 1;
      counts.add(row, 0);
    }
    suppress(counts, m_question.min_count);
    FigureTable table{"due", "week", {"due"}, {}};
    for (std::size_t i = 0; i < codes.size(); ++i) table.rows.push_back({codes[i], "", {figure(counts, i, 0)}});
    table.rows.push_back({std::string(total_row), "", {figure(counts, codes.size(), 0)}});
    m_figures.tables.push_back(std::move(table));
  }

  /// Cases with a breach, and with an override, of each rule: the journal hides none (domain.md §3).
  void add_marks() {
    using Kind = casefile::Mark::Kind;
    std::map<std::string, std::map<Kind, std::set<casefile::CaseNumber>>> marks;
    each_mark(m_file, [&](const casefile::Mark& mark) {
      if (mark.kind != Kind::Warning && m_numbers.contains(mark.case_number))
        marks[mark.rule][mark.kind].insert(mark.case_number);
    });
    FigureTable table{"rule", "rule", {"breaches", "overrides"}, {}};
    for (auto& [rule, kinds] : marks) {
      auto cases = [&](Kind kind) { return part(static_cast<std::int64_t>(kinds[kind].size())); };
      table.rows.push_back({rule, "", {cases(Kind::Breach), cases(Kind::Override)}});
    }
    m_figures.tables.push_back(std::move(table));
  }

  /// A part of all the cases, which belongs to no table with a total.
  Figure part(std::int64_t cases) const {
    auto all = static_cast<std::int64_t>(m_numbers.size());
    bool shown = cases == 0 || (!total().hidden() && part_is_safe(cases, all, m_question.min_count));
    return shown ? Figure::of(cases) : Figure::not_shown();
  }

  /// Places are of providers, who are no persons: they are shown as they are.
  void add_capacity() {
    std::map<std::string, std::array<std::optional<std::int64_t>, 4>> regions;
    for (const auto& total : capacity(m_file, m_question.filter.region, std::nullopt).totals) {
      auto& sums = regions[total.region];
      std::size_t i = 0;
      for (const auto& number : {total.planned, total.developing, total.free, total.taken}) {
        if (number) sums[i] = sums[i].value_or(0) + *number;
        ++i;
      }
    }
    FigureTable table{"capacity", "region", {"planned", "developing", "free", "taken"}, {}};
    for (const auto& [code, sums] : regions) {
      FigureRow row{code, name("region", code), {}};
      for (const auto& number : sums) row.figures.push_back(Figure::of(number));
      table.rows.push_back(std::move(row));
    }
    m_figures.tables.push_back(std::move(table));
  }

  CaseFile& m_file;
  policy::Library& m_library;
  const FigureQuestion& m_question;
  Ladders m_ladders;
  Rows m_ages, m_regions, m_profiles;
  std::map<std::string, Days> m_on_rung, m_in_situation;
  std::set<casefile::CaseNumber> m_numbers;
  std::vector<Seen> m_seen;
  std::optional<Counts> m_by_region, m_by_profile, m_by_age;
  Figures m_figures;
};

}  // namespace

Figures overview(CaseFile& file, policy::Library& library, const FigureQuestion& question,
                 const std::vector<DueDay>& due) {
  return Overview(file, library, question).make(due);
}

}  // namespace mwp::report
