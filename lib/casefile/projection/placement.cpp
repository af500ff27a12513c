// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/placement.hpp"

#include <algorithm>
#include <array>

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

constexpr const char* table = R"(CREATE TABLE placement (
  case_number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  kind TEXT NOT NULL,
  round INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  agb TEXT,
  name TEXT,
  context TEXT,
  due TEXT,
  done TEXT,
  text TEXT,
  ends INTEGER NOT NULL,
  PRIMARY KEY (case_number, event)
) STRICT, WITHOUT ROWID)";
constexpr const char* by_context = "CREATE INDEX placement_context ON placement (context) WHERE context IS NOT NULL";

constexpr std::array<std::string_view, 9> kinds{kind::candidate,       kind::introduction,   kind::match,
                                                kind::move_plan,       kind::move_agreement, kind::move,
                                                kind::placement_check, kind::placement_fail, kind::reopen};

/// `ends`: a candidate or match that fell through; a failure that begins a new round.
void apply_event(Db& db, const Event& event) {
  if (!event.case_number || std::find(kinds.begin(), kinds.end(), event.kind) == kinds.end()) return;
  const auto& data = event.data();
  const auto& provider = data["provider"].is_object() ? data["provider"] : event.made()["provider"];
  const auto& due = event.kind == kind::move_plan ? data["date"] : data["due"];
  bool ends_match = event.kind == kind::placement_fail || event.kind == kind::reopen;
  const auto& text = ends_match ? event.because() : data["text"].text();
  execute(db, "INSERT OR IGNORE INTO placement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *event.case_number,
          event.key(), event.kind, event.made()["round"].number(1), event.on, or_null(provider["agb"].text()),
          or_null(provider["name"].text()), or_null(event.context), or_null(due.text()), or_null(data["done"].text()),
          or_null(text), data["fell_through"].flag() || data["new_round"].flag());
}

/// Folds the steps of a case, one after the other, into how its placement stands.
class Fold {
 public:
  void take(PlacementStep step, std::optional<Date> done, bool ends) {
    if (step.kind == kind::candidate) return candidate(std::move(step), ends);
    if (step.kind == kind::introduction) return m_now.introductions.push_back(std::move(step));
    if (step.kind == kind::match) return match(std::move(step), ends);
    if (step.kind == kind::move_agreement) return m_now.agreements.push_back(std::move(step));
    if (step.kind == kind::move_plan)
      m_now.planned = std::move(step);
    else if (step.kind == kind::move)
      move(std::move(step));
    else if (step.kind == kind::placement_check)
      check(step, done);
    else if (step.kind == kind::placement_fail)
      end(EndedMatch::How::Failed, step, ends);
    else if (!m_now.moved)
      end(EndedMatch::How::FellThrough, step, false);  // a case reopened: its round is over
  }
  Placement result() && { return std::move(m_now); }

 private:
  /// Named again in the same round a candidate is still one; what is said of it last counts.
  void candidate(PlacementStep step, bool fell_through) {
    auto& all = m_now.candidates;
    auto known = std::find_if(all.rbegin(), all.rend(), [&](const PlacementStep& other) {
      return other.round == step.round && same_provider(other.provider, step.provider) && !other.fell_through_on;
    });
    if (fell_through) step.fell_through_on = step.on;
    if (known == all.rend()) return all.push_back(std::move(step));
    known->fell_through_on = step.fell_through_on;
    if (!step.context.empty()) known->context = step.context;
    if (!step.text.empty()) known->text = step.text;
  }

  void match(PlacementStep step, bool fell_through) {
    if (fell_through) return end(EndedMatch::How::FellThrough, step, false);
    if (m_now.match || m_now.moved)
      end(m_now.moved ? EndedMatch::How::MovedOn : EndedMatch::How::Replaced, step, false);
    m_now.match = std::move(step);
  }

  void move(PlacementStep step) {
    if (m_now.moved) end(EndedMatch::How::MovedOn, step, false);
    m_now.moved = std::move(step);
  }

  void check(const PlacementStep& step, std::optional<Date> done) {
    if (!done) return m_now.checks.push_back({step.date, std::nullopt, step.text});
    PlacementCheck* first = nullptr;
    for (auto& item : m_now.checks) {
      if (!item.done && (!first || item.due < first->due)) first = &item;
    }
    if (!first) return m_now.checks.push_back({std::nullopt, done, step.text});
    first->done = done;
    if (!step.text.empty()) first->text = step.text;
  }

  /// Agreements were made for this move; checks that were still to come lapse with it.
  void end(EndedMatch::How how, const PlacementStep& step, bool new_round) {
    if (!m_now.match && !m_now.moved) return;
    EndedMatch ended{how, m_now.match ? m_now.match->provider : m_now.moved->provider, m_now.context()};
    if (m_now.match) ended.matched = m_now.match->on;
    if (m_now.moved) ended.moved = m_now.moved->on;
    ended.on = step.on;
    ended.round = step.round;
    ended.new_round = new_round;
    if (how == EndedMatch::How::FellThrough || how == EndedMatch::How::Failed) ended.text = step.text;
    m_now.ended.push_back(std::move(ended));
    auto last = how == EndedMatch::How::MovedOn ? m_now.moved->event : step.event;
    std::erase_if(m_now.agreements, [&](const PlacementStep& agreement) { return agreement.event < last; });
    m_now.match.reset();
    m_now.planned.reset();
    m_now.moved.reset();
    std::erase_if(m_now.checks, [](const PlacementCheck& check) { return !check.done; });
  }

  Placement m_now;
};

}  // namespace

Projection placement_projection() {
  return {
      {table, by_context}, {"placement"}, apply_event, Subject::Case, {"DELETE FROM placement WHERE case_number = ?1"}};
}

bool Placement::agreed(int round, Date day) const {
  return std::any_of(agreements.begin(), agreements.end(), [&](const PlacementStep& agreement) {
    return agreement.round == round && agreement.on <= day && (!moved || agreement.event > moved->event);
  });
}

NamedProvider Placement::lives_at() const {
  if (moved) return moved->provider;
  for (auto it = ended.rbegin(); it != ended.rend(); ++it) {
    if (it->moved) return it->provider;
  }
  return {};
}

Placement placement_of(CaseFile& file, CaseNumber number) {
  Fold fold;
  for (Query row(file.db(),
                 "SELECT event, kind, round, \"on\", agb, name, context, due, text, done, ends FROM placement "
                 "WHERE case_number = ? ORDER BY event",
                 number);
       row.next();) {
    fold.take({Event::id_of(row.number(0)),
               row.text(1),
               static_cast<int>(row.number(2)),
               row.date(3).value_or(Date{}),
               {row.text(4), row.text(5)},
               row.text(6),
               row.date(7),
               row.text(8),
               std::nullopt},
              row.date(9), row.flag(10));
  }
  return std::move(fold).result();
}

std::vector<CaseNumber> cases_in_context(CaseFile& file, std::string_view context) {
  std::vector<CaseNumber> cases;
  for (Query row(file.db(), "SELECT DISTINCT case_number FROM placement WHERE context = ? ORDER BY case_number",
                 context);
       row.next();) {
    cases.push_back(row.case_number(0));
  }
  std::erase_if(cases, [&](CaseNumber number) { return placement_of(file, number).context() != context; });
  return cases;
}

}  // namespace mwp::casefile
