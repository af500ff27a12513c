// SPDX-License-Identifier: EUPL-1.2
#include "policy/policy.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/message.hpp"
#include "policy/reader.hpp"

namespace mwp::policy {

namespace {

template <typename Items>
auto* find_id(const Items& items, std::string_view id) {
  auto it = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
  return it == items.end() ? nullptr : &*it;
}

Strength read_strength(Reader& reader, std::string_view key) {
  static constexpr std::array<std::string_view, 2> words{"hard", "warn"};
  return reader.word(key, words) == "hard" ? Strength::Hard : Strength::Warn;
}

Words read_words(Reader reader) {
  Words words{reader.text("process"), reader.text("processes"),  reader.text("admitted"),
              reader.text("refused"), reader.text("commission"), reader.text("commission_short"),
              reader.text("members")};
  reader.done();
  return words;
}

Rung read_rung(const std::string& id, Reader& reader) {
  return {id, reader.text("name"), reader.maybe_text("registered_by").value_or(""), reader.flag("commission", false),
          reader.flag("admission", false)};
}

Situation read_situation(const std::string& id, Reader& reader) {
  return {id, reader.number("number", 0, 99), reader.text("name"), reader.maybe_text("text").value_or("")};
}

Body read_body(const std::string& id, Reader& reader) {
  return {id,
          reader.text("name"),
          reader.text("short"),
          reader.maybe_text("rung").value_or(""),
          reader.flag("region", true),
          reader.maybe_text("scope").value_or(""),
          reader.flag("cases", true),
          reader.maybe_text("members").value_or("")};
}

Rule read_rule(const std::string& id, Reader& reader) {
  Rule rule;
  rule.id = id;
  rule.strength = read_strength(reader, "strength");
  if (reader.has("softened")) rule.softened = read_strength(reader, "softened");
  rule.overridable = reader.flag("override", false);
  rule.text = reader.text("text");
  rule.who = reader.text("who");
  rule.todo = reader.text("todo");
  rule.source = reader.text("source");
  return rule;
}

Characteristic read_characteristic(const std::string& id, Reader& reader) {
  return {id, reader.text("group"), reader.text("text")};
}

TermWords read_term(const std::string& id, Reader& reader) {
  static constexpr std::array<std::string_view, 2> units{"werkdagen", "kalenderdagen"};
  TermWords term;
  term.id = id;
  term.number = reader.number("number", 0, 3650);
  term.unit =
      reader.word("unit", units) == "werkdagen" ? domain::TermUnit::WorkingDays : domain::TermUnit::CalendarDays;
  term.calendar = reader.text("calendar");
  term.text = reader.text("text");
  term.source = reader.text("source");
  return term;
}

TaskTemplate read_task(const std::string& id, Reader& reader) {
  TaskTemplate task;
  task.id = id;
  task.text = reader.text("text");
  task.owner = reader.text("owner");
  task.with = reader.texts("with");
  task.supports = reader.texts("supports");
  task.term = reader.maybe_text("term").value_or("");
  task.source = reader.text("source");
  task.situation = reader.maybe_text("situation").value_or("");
  if (!task.situation.empty() || reader.has("certainty")) task.certainty = reader.word("certainty", certainties);
  task.keeps = reader.flag("keeps", false);
  task.optional = reader.flag("optional", false);
  task.notes = reader.table("note").entries();
  return task;
}

template <typename Item>
std::vector<Item> read_all(Reader& parent, std::string_view key, Item (*read)(const std::string&, Reader&)) {
  std::vector<Item> items;
  for (auto& [id, reader] : parent.tables(key)) {
    items.push_back(read(id, reader));
    reader.done();
  }
  return items;
}

void read_form(Reader form, Policy& policy) {
  policy.required_to_open = form.texts("required_to_open");
  policy.required_for_commission = form.texts("required_for_commission");
  for (auto& [id, reader] : form.tables("section")) {
    policy.form_sections.emplace_back(id, reader.text("title"));
    reader.done();
  }
  for (auto& [key, reader] : form.tables("key")) {
    policy.form_keys.push_back({key, reader.text("label"), reader.text("who"), reader.maybe_text("hint").value_or("")});
    reader.done();
  }
  for (const auto& key : policy.required_for_commission) {
    if (!policy.find_form_key(key)) form.fail("required_for_commission", msg("'{}' is not a key of the form", key));
  }
  form.done();
}

void check_task(const Policy& policy, const TaskTemplate& task, Reader&& reader) {
  if (!task.term.empty() && !find_id(policy.terms, task.term))
    reader.fail("term", msg("'{}' is not a term", task.term));
  if (!task.situation.empty() && !policy.find_situation(task.situation)) {
    reader.fail("situation", msg("'{}' is not a situation", task.situation));
  }
}

/// References between tables: what a body, rule or task names must exist.
void check_references(const Policy& policy, Reader& reader) {
  auto commissions =
      std::count_if(policy.rungs.begin(), policy.rungs.end(), [](const auto& r) { return r.commission; });
  auto admissions = std::count_if(policy.rungs.begin(), policy.rungs.end(), [](const auto& r) { return r.admission; });
  if (commissions != 1 || admissions != 1) {
    reader.fail("rung", tr("exactly one rung has commission = true and one admission = true"));
  }
  if (!policy.find_rung(policy.hand_back)) reader.fail("hand_back", msg("'{}' is not a rung", policy.hand_back));
  for (const auto& body : policy.bodies) {
    if (!body.rung.empty() && !policy.find_rung(body.rung)) {
      reader.fail("body", msg("'{}' is not a rung", body.rung));
    }
  }
  for (const auto& task : policy.tasks) check_task(policy, task, reader.table("task").table(task.id));
}

}  // namespace

std::vector<std::string> TaskTemplate::parties() const {
  std::vector<std::string> all{owner};
  all.insert(all.end(), with.begin(), with.end());
  all.insert(all.end(), supports.begin(), supports.end());
  return all;
}

const Rung* Policy::find_rung(std::string_view rung) const {
  return find_id(rungs, rung);
}
const Situation* Policy::find_situation(std::string_view situation) const {
  return find_id(situations, situation);
}
const Body* Policy::find_body(std::string_view body) const {
  return find_id(bodies, body);
}
const Rule* Policy::find_rule(std::string_view rule) const {
  return find_id(rules, rule);
}
const Characteristic* Policy::find_characteristic(std::string_view characteristic) const {
  return find_id(characteristics, characteristic);
}

const Rung& Policy::commission() const {
  return *std::find_if(rungs.begin(), rungs.end(), [](const Rung& rung) { return rung.commission; });
}

const Rung& Policy::admission() const {
  return *std::find_if(rungs.begin(), rungs.end(), [](const Rung& rung) { return rung.admission; });
}

int Policy::rank(std::string_view rung) const {
  const auto* found = find_rung(rung);
  return found ? static_cast<int>(found - rungs.data()) : -1;
}

const Rung* Policy::above(std::string_view rung) const {
  auto next = static_cast<std::size_t>(rank(rung)) + 1;  // 0 for an unknown rung
  return next > 0 && next < rungs.size() ? &rungs[next] : nullptr;
}

const Body* Policy::body_of_rung(std::string_view rung) const {
  auto it = std::find_if(bodies.begin(), bodies.end(), [&](const Body& body) { return body.rung == rung; });
  return it == bodies.end() ? nullptr : &*it;
}

const FormKey* Policy::find_form_key(std::string_view key) const {
  auto it = std::find_if(form_keys.begin(), form_keys.end(), [&](const FormKey& item) { return item.key == key; });
  return it == form_keys.end() ? nullptr : &*it;
}

const TaskTemplate* Policy::find_task(std::string_view task) const {
  return find_id(tasks, task);
}

const TaskTemplate& Policy::task(std::string_view task) const {
  if (const auto* found = find_task(task)) return *found;
  throw InputError("no-such-task-template", msg("policy '{}' has no [task.{}]", id, task), tr("add it to the policy"));
}

const TermWords* Policy::find_term(std::string_view term) const {
  return find_id(terms, term);
}

std::vector<std::string> Policy::rung_ids() const {
  std::vector<std::string> ids;
  for (const auto& rung : rungs) ids.push_back(rung.id);
  return ids;
}

Policy read_policy(const Document& document) {
  Reader reader(document);
  Policy policy;
  policy.id = reader.text("id");
  policy.name = reader.text("name");
  policy.source = reader.text("source");
  policy.hand_back = reader.text("hand_back");
  policy.words = read_words(reader.table("words"));
  policy.rungs = read_all(reader, "rung", read_rung);
  policy.situations = read_all(reader, "situation", read_situation);
  policy.bodies = read_all(reader, "body", read_body);
  auto wsr = reader.table("wsr");
  policy.wsr_forms = wsr.texts("forms");
  wsr.done();
  policy.rules = read_all(reader, "rule", read_rule);
  read_form(reader.table("form"), policy);
  policy.characteristics = read_all(reader, "characteristic", read_characteristic);
  policy.terms = read_all(reader, "term", read_term);
  policy.tasks = read_all(reader, "task", read_task);
  check_references(policy, reader);
  reader.done();
  policy.digest_text = document.bytes;
  return policy;
}

}  // namespace mwp::policy
