// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "base/csv.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "process/directory.hpp"
#include "process/rules.hpp"

namespace mwp::process {

namespace {

using casefile::Provider;

/// Rows of a directory, one entry after the other, each fault with its line and column.
class DirectoryFile {
 public:
  DirectoryFile(Desk& desk, std::string_view csv, const std::string& name)
      : m_desk(desk), m_reader(csv, name, csv_separator(csv)) {
    CsvRecord header;
    if (!m_reader.next(header)) m_reader.fail(1, "agb", tr("the file is empty"), expected());
    for (const auto& title : header.fields) take_title(std::string(trim(title)), header.line);
    bool named = std::any_of(m_columns.begin(), m_columns.end(),
                             [](const auto* column) { return column->column == "agb" || column->column == "name"; });
    if (!named) m_reader.fail(header.line, "agb", tr("neither agb nor name is among the columns"), expected());
  }

  bool next(DirectoryEntry& entry) {
    if (!m_reader.next(m_row)) return false;
    if (m_row.fields.size() != m_columns.size()) {
      auto last = std::min(m_row.fields.size(), m_columns.size());
      m_reader.fail(
          m_row.line, std::string(m_columns[last - 1]->column),
          msg("the row has {} of the {} fields that the header names", m_row.fields.size(), m_columns.size()));
    }
    entry = {};
    for (std::size_t i = 0; i < m_columns.size(); ++i) take_cell(*m_columns[i], m_row.fields[i], entry);
    tidy(entry);
    if (!entry.agb && !entry.name) fail("name", tr("neither AGB code nor name"));
    return true;
  }
  int line() const { return m_row.line; }
  [[noreturn]] void fail(std::string_view column, const std::string& text, const std::string& hint = {}) const {
    m_reader.fail(m_row.line, std::string(column), text, hint);
  }

 private:
  static std::string expected() {
    std::vector<std::string> names;
    for (const auto& field : directory_fields()) names.emplace_back(field.column);
    return msg("the first line names the columns: {}", join(names, ","));
  }

  void take_title(const std::string& title, int line) {
    auto fields = directory_fields();
    auto known = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.column == title; });
    if (known == fields.end()) m_reader.fail(line, printable(clip(title, 60)), tr("unknown column"), expected());
    if (std::find(m_columns.begin(), m_columns.end(), &*known) != m_columns.end())
      m_reader.fail(line, title, tr("this column stands there twice"));
    m_columns.push_back(&*known);
  }

  /// An empty cell says nothing.
  void take_cell(const DirectoryField& column, const std::string& cell, DirectoryEntry& entry) {
    std::string name(column.column);
    auto value = trim(cell);
    if (value.empty()) return;
    try {
      if (!column.list) return column.take(m_desk, entry, std::string(value), name);
      std::string codes(value);
      std::replace(codes.begin(), codes.end(), '|', ' ');
      for (const auto& code : split(codes, ' ')) {
        if (!code.empty()) column.take(m_desk, entry, code, name);
      }
    } catch (const InputError& error) {
      std::string text = error.what();
      if (text.starts_with(name + ": ")) text.erase(0, name.size() + 2);
      m_reader.fail(m_row.line, name, text, error.hint());
    }
  }

  Desk& m_desk;
  CsvReader m_reader;
  CsvRecord m_row;
  std::vector<const DirectoryField*> m_columns;
};

/// The lines of a file by the provider they are about: two for one provider would undo each other at every import.
class Claims {
 public:
  explicit Claims(const DirectoryFile& file) : m_file(file) {}

  void claim(const std::string& id, const DirectoryEntry& entry) {
    auto [place, fresh] = m_ids.emplace(id, m_file.line());
    if (!fresh) refuse(entry.agb ? "agb" : "name", place->second);
    if (!entry.name) return;
    auto [other, first] = m_names.emplace(fold(*entry.name), Line{m_file.line(), entry.agb.has_value()});
    if (!first && !(entry.agb && other->second.coded)) refuse("name", other->second.line);
  }

 private:
  struct Line {
    int line;
    bool coded;
  };
  [[noreturn]] void refuse(const char* column, int line) const {
    m_file.fail(column, msg("the provider of line {} stands here again", line), tr("keep one line per provider"));
  }

  const DirectoryFile& m_file;
  std::map<std::string, int> m_ids;
  std::map<std::string, Line> m_names;
};

/// The provider that a row is about; its line where the name alone does not tell, or a new one has none.
std::optional<Provider> provider_of_row(Desk& desk, const DirectoryFile& file, const DirectoryEntry& entry) {
  try {
    auto known = provider_meant(desk, entry);
    if (!known && !entry.name) file.fail("name", tr("a provider that is new to the directory needs a name"));
    return known;
  } catch (const InputError& error) {
    if (error.id() == "bad-csv") throw;
    file.fail("name", error.what(), error.hint());
  }
}

}  // namespace

Draft import_providers(Desk& desk, std::string_view csv, const std::string& name) {
  refuse_future(desk, desk.on(), std::string(policy::current_policy));
  DirectoryFile file(desk, csv, name);
  Claims claims(file);
  Draft draft;
  int added = 0;
  int changed = 0;
  int unchanged = 0;
  for (DirectoryEntry entry; file.next(entry);) {
    auto known = provider_of_row(desk, file, entry);
    auto id = id_of(known, entry);
    claims.claim(id, entry);
    bool same = known && says_nothing_new(entry, *known);
    ++(same ? unchanged : known ? changed : added);
    if (!same) draft.add(directory_event(desk, entry, id));
  }
  draft.tell(msg("{} added, {} changed, {} unchanged", added, changed, unchanged));
  return draft;
}

}  // namespace mwp::process
