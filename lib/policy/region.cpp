// SPDX-License-Identifier: EUPL-1.2
#include "policy/region.hpp"

#include <algorithm>
#include <array>

#include "policy/reader.hpp"

namespace mwp::policy {

namespace {

TaskCorrection read_correction(const std::string& id, Reader& reader) {
  TaskCorrection task;
  task.id = id;
  task.owner = reader.maybe_text("owner");
  if (reader.has("with")) task.with = reader.texts("with");
  if (reader.has("supports")) task.supports = reader.texts("supports");
  if (reader.has("certainty")) task.certainty = reader.word("certainty", certainties);
  reader.done();
  return task;
}

LetterWords read_letter(Reader reader) {
  static constexpr std::array<std::string_view, 3> remedies{"geen", "klacht", "bezwaar"};
  LetterWords letter;
  letter.address = reader.texts("address");
  letter.signatory = reader.maybe_text("signatory").value_or("");
  letter.function = reader.maybe_text("function").value_or("");
  letter.phone = reader.maybe_text("phone").value_or("");
  if (reader.has("remedy")) letter.remedy = reader.word("remedy", remedies);
  letter.complaint = reader.maybe_text("complaint").value_or("");
  letter.objection = reader.maybe_prose("objection").value_or("");
  reader.done();
  return letter;
}

}  // namespace

Region read_region(const Document& document) {
  Reader reader(document);
  Region region;
  region.code = reader.text("code");
  region.name = reader.text("name");
  region.zorgkantoor = reader.text("zorgkantoor");
  region.policy = reader.text("policy");
  region.email = reader.maybe_text("email").value_or("");
  region.valid_from = reader.maybe_date("valid_from");
  region.valid_until = reader.maybe_date("valid_until");
  region.successor = reader.maybe_text("successor").value_or("");
  for (auto& [id, body] : reader.tables("body")) {
    region.body_names.emplace_back(id, body.text("name"));
    body.done();
  }
  static constexpr std::array<std::string_view, 2> units{"werkdagen", "kalenderdagen"};
  for (auto& [id, term] : reader.tables("term")) {
    auto number = term.number("number", 0, 3650);
    auto unit =
        term.word("unit", units) == "werkdagen" ? domain::TermUnit::WorkingDays : domain::TermUnit::CalendarDays;
    region.terms.push_back({id, number, unit, term.text("calendar"), "", ""});
    term.done();
  }
  region.closed = reader.dates("closed");
  for (auto& [id, task] : reader.tables("task")) region.tasks.push_back(read_correction(id, task));
  if (reader.has("tile")) {
    auto tile = reader.table("tile");
    region.tile = Tile{tile.number("column", 0, 20), tile.number("row", 0, 20)};
    tile.done();
  }
  region.letter = read_letter(reader.table("letter"));
  reader.done();
  return region;
}

const TaskCorrection* Region::find_task(std::string_view id) const {
  auto it = std::find_if(tasks.begin(), tasks.end(), [&](const auto& task) { return task.id == id; });
  return it == tasks.end() ? nullptr : &*it;
}

TaskTemplate Region::corrected(TaskTemplate task) const {
  const auto* own = find_task(task.id);
  if (!own) return task;
  if (own->owner) task.owner = *own->owner;
  if (own->with) task.with = *own->with;
  if (own->supports) task.supports = *own->supports;
  if (own->certainty) task.certainty = *own->certainty;
  std::erase(task.with, task.owner);
  std::erase(task.supports, task.owner);
  return task;
}

}  // namespace mwp::policy
