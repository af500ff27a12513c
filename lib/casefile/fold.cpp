// SPDX-License-Identifier: EUPL-1.2
#include "casefile/fold.hpp"

#include <algorithm>

#include "casefile/db.hpp"
#include "casefile/journal.hpp"
#include "casefile/projection.hpp"

namespace mwp::casefile {

namespace {

/// A meeting's event as it bears on one case: what it carries over of others is left out, each in its place.
Event about(Event event, CaseNumber number) {
  if (event.case_number) return event;
  auto carries = Value::array();
  for (const auto& carried : event.made()["carries"].items()) {
    carries.push(carried["case"].text() == number.text() ? carried : Value::object());
  }
  auto made = event.made();
  made.set("carries", std::move(carries));
  event.body.set("made", std::move(made));
  return event;
}

/// Subjects folded again from the journal, as the amendments of `db` have it.
class Refolding {
 public:
  Refolding(Db& db, Db& journal) : m_db(db), m_journal(journal), m_amendments(db) {}

  /// Forgets the rows of one subject, `key`, and folds its events, those in `scope`, each in the shape that bears on
  /// it.
  template <typename Key, typename Shape>
  void again(Subject subject, const Key& key, const Scope& scope, Shape shape) {
    for (const auto& projection : projections()) {
      if (projection.subject != subject) continue;
      for (const auto* sql : projection.forget) execute(m_db, sql, key);
    }
    for (auto& entry : entries_of(m_journal, scope)) {
      auto event = as_it_counts(m_journal, m_amendments, std::move(entry.event));
      if (!event) continue;
      auto shaped = shape(std::move(*event));
      for (const auto& projection : projections()) {
        if (projection.subject == subject) projection.apply(m_db, shaped);
      }
    }
  }

 private:
  Db& m_db;
  Db& m_journal;
  Amendments m_amendments;
};

/// Folds the events of each subject again.
void fold_subjects(Db& db, Db& journal, const Scope& scope) {
  Refolding fold(db, journal);
  auto as_it_is = [](Event one) { return one; };
  for (auto number : scope.cases) {
    fold.again(Subject::Case, number, {{number}, {}, {}, {}},
               [number](Event one) { return about(std::move(one), number); });
  }
  for (const auto& id : scope.meetings) fold.again(Subject::Meeting, id, {{}, {id}, {}, {}}, as_it_is);
  for (const auto& id : scope.contexts) fold.again(Subject::Context, id, {{}, {}, {id}, {}}, as_it_is);
  for (const auto& id : scope.providers) fold.again(Subject::Provider, id, {{}, {}, {}, {id}}, as_it_is);
}

}  // namespace

void Scope::add(const Event& event) {
  if (event.case_number) cases.insert(*event.case_number);
  if (!event.meeting.empty()) meetings.insert(event.meeting);
  if (!event.context.empty()) contexts.insert(event.context);
  if (!event.provider.empty()) providers.insert(event.provider);
  for (const auto* made : {&event.made(), &event.made()["remade"]}) {
    for (const auto& carried : (*made)["carries"].items()) {
      if (auto number = CaseNumber::parse(carried["case"].text())) cases.insert(*number);
    }
  }
}

void Scope::add(const Scope& other) {
  cases.insert(other.cases.begin(), other.cases.end());
  meetings.insert(other.meetings.begin(), other.meetings.end());
  contexts.insert(other.contexts.begin(), other.contexts.end());
  providers.insert(other.providers.begin(), other.providers.end());
}

void Folding::take(const Event& event) {
  apply_plainly(m_db, event);
  if (target_of(event)) touch(event);
}

void Folding::note(const Event& event) {
  for (const auto& projection : projections()) {
    if (projection.subject == Subject::Journal) projection.apply(m_db, event);
  }
}

void Folding::finish() {
  if (!m_touched.empty()) fold_subjects(m_db, m_journal, m_touched);
}

Scope scope_of(Db& journal, const Event& event) {
  Scope scope;
  scope.add(event);
  auto target = target_of(event);
  auto found = target ? Journal(journal).find(*target, false) : std::nullopt;
  if (found) scope.add(scope_of(journal, found->event));
  return scope;
}

std::vector<LogEntry> entries_of(Db& journal, const Scope& scope) {
  Journal reader(journal);
  std::vector<LogEntry> entries;
  auto take = [&](std::vector<LogEntry> more) { std::move(more.begin(), more.end(), std::back_inserter(entries)); };
  for (auto number : scope.cases) take(reader.of_case(number, true));
  for (const auto& id : scope.meetings) take(reader.naming(Journal::Column::Meeting, id));
  for (const auto& id : scope.contexts) take(reader.naming(Journal::Column::Context, id));
  for (const auto& id : scope.providers) take(reader.naming(Journal::Column::Provider, id));
  auto before = [](const LogEntry& a, const LogEntry& b) { return a.event.id < b.event.id; };
  std::sort(entries.begin(), entries.end(), before);
  auto same = [](const LogEntry& a, const LogEntry& b) { return a.event.id == b.event.id; };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
  return entries;
}

Event corrected(Event event, const Event& correction) {
  event.earlier.push_back({event.on, event.body, correction.id, correction.on});
  event.on = correction.data()["on"].date().value_or(event.on);
  auto body = Value::object({{"v", event.body["v"]}, {"because", correction.data()["because"]}});
  body.set("data", correction.data()["data"]).set("made", correction.made()["remade"]);
  event.body = std::move(body);
  return event;
}

std::optional<Event> as_it_counts(Db& journal, const Amendments& amendments, Event event) {
  if (amendments.empty()) return event;
  if (amendments.undone_by(event.id)) return std::nullopt;
  for (const auto& by : amendments.corrections_of(event.id)) {
    if (auto found = Journal(journal).find(by, false)) event = corrected(std::move(event), found->event);
  }
  return event;
}

}  // namespace mwp::casefile
