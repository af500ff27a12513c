// SPDX-License-Identifier: EUPL-1.2
#include <limits>
#include <map>
#include <vector>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/exchange/record.hpp"

namespace mwp::casefile {

namespace {

constexpr int page_rows = 1000;
constexpr std::size_t page_bytes = 1U << 20U;

std::optional<Salted> salted_at(const Query& row, int column) {
  return row.null(column) || row.null(column + 1) ? std::nullopt
                                                  : std::optional(Salted{row.text(column), row.text(column + 1)});
}

/// Reads JOURNAL_SQL.
EventRow read_event(const Query& row) {
  EventRow event;
  event.header = header_at<std::string>(row);
  event.command = row.number(command_column);
  event.digest = row.text(9);
  event.prev = row.text(10);
  event.hash = row.text(11);
  event.body = salted_at(row, 12);
  event.identity = salted_at(row, 14);
  return event;
}

std::size_t size_of(const EventRow& event) {
  return sizeof event + (event.body ? event.body->text.size() : 0) + (event.identity ? event.identity->text.size() : 0);
}

/// True when a text names a case that is not among these.
bool names_another(std::string_view text, const std::set<CaseNumber>& cases) {
  auto part_of_number = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-'; };
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && part_of_number(text[end])) ++end;
    auto number = CaseNumber::parse(text.substr(at, end - at));
    if (number && !cases.contains(*number)) return true;
    at = end + 1;
  }
  return false;
}

/// Which rows belong to a selection.
class Chosen {
 public:
  Chosen(Db& db, const Selection& selection) : m_selection(selection) {
    for (auto number : selection.cases) {
      add(db, m_meetings,
          "SELECT meeting FROM event WHERE case_number = ?1 AND meeting IS NOT NULL UNION "
          "SELECT meeting FROM carry WHERE case_number = ?1",
          number);
      add(db, m_contexts, "SELECT DISTINCT context FROM event WHERE case_number = ? AND context IS NOT NULL", number);
    }
  }
  bool has(const EventRow& event) const {
    const auto& header = event.header;
    if (m_selection.cases.empty()) return true;
    bool of_them = header.case_number ? m_selection.cases.contains(*header.case_number)
                                      : m_meetings.contains(header.meeting) || m_contexts.contains(header.context);
    return of_them && !(m_selection.of_these_alone && event.body && names_another(event.body->text, m_selection.cases));
  }

 private:
  static void add(Db& db, std::set<std::string>& found, const char* sql, CaseNumber number) {
    for (Query row(db, sql, number); row.next();) found.insert(row.text(0));
  }
  const Selection& m_selection;
  std::set<std::string> m_meetings, m_contexts;
};

class Reader {
 public:
  Reader(Db& db, const std::vector<ChainLink>& heads, const Selection& selection,
         const std::function<void(const Record&)>& visit)
      : m_db(db), m_selection(selection), m_visit(visit), m_chosen(db, selection) {
    for (const auto& head : heads) m_heads[head.id.series] = head.id.n;
  }

  void read() {
    EventId at{0, 'A'};
    while (true) {
      auto page = next_page(at);
      if (page.empty()) break;
      for (auto& [event, command] : page) take(event, command);
      at = page.back().event.header.id;
    }
    for (const auto& [series, n] : m_heads) name_head(series, n);
  }

 private:
  struct Row {
    EventRow event;
    CommandRow command;
  };

  std::vector<Row> next_page(const EventId& at) {
    std::vector<Row> page;
    std::size_t bytes = 0;
    Query row(m_db, JOURNAL_SQL "WHERE (e.n, e.series) > (?, ?) ORDER BY e.n, e.series LIMIT ?", at.n, at.series,
              page_rows);
    while (bytes < page_bytes && row.next()) {
      if (row.null(command_column)) broken(id_at(row, 0));
      page.push_back({read_event(row), command_at<std::string>(row, command_column)});
      bytes += size_of(page.back().event);
    }
    return page;
  }

  void take(EventRow& event, CommandRow& command) {
    const auto& id = event.header.id;
    if (id.n > m_heads[id.series]) return;  // recorded since
    if (!m_chosen.has(event)) {
      m_skipped[id.series] = {id, event.hash};
      return;
    }
    bridge(event);
    if (auto& last = m_commands[id.series]; last != event.command) {
      m_visit(std::move(command));
      last = event.command;
    }
    m_last[id.series] = {id, event.hash};
    if (!m_selection.identity) event.identity.reset();
    m_visit(std::move(event));
  }

  /// Names the event on which this one rests, where that is left out here or was before.
  void bridge(const EventRow& event) {
    auto series = event.header.id.series;
    auto last = m_last.find(series);
    if ((last == m_last.end() ? first_prev : last->second.hash) == event.prev) return;
    auto skipped = m_skipped.find(series);
    bool just_skipped = skipped != m_skipped.end() && skipped->second.hash == event.prev;
    auto link = just_skipped ? std::optional(skipped->second) : link_before(m_db, series, event.header.id.n);
    if (!link || link->hash != event.prev) broken(event.header.id);
    m_visit(LeftOut{*link});
  }

  void name_head(char series, std::int64_t n) {
    auto last = m_last.find(series);
    if (last != m_last.end() && last->second.id.n == n) return;
    if (auto link = link_before(m_db, series, n + 1)) m_visit(LeftOut{*link});
  }

  [[noreturn]] static void broken(const EventId& id) {
    throw Damaged(
        "chain",
        msg("event {}: {}", id.text(), tr("the chain is broken: the event before it was removed, moved or changed")),
        tr("run 'mwp check'; after an import that ran meanwhile, try again"));
  }

  Db& m_db;
  const Selection& m_selection;
  const std::function<void(const Record&)>& m_visit;
  Chosen m_chosen;
  std::map<char, std::int64_t> m_heads, m_commands;
  std::map<char, ChainLink> m_last, m_skipped;
};

}  // namespace

void each_record(Db& db, const std::vector<ChainLink>& heads, const Selection& selection,
                 const std::function<void(const Record&)>& visit) {
  Reader(db, heads, selection, visit).read();
}

}  // namespace mwp::casefile
