// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/export.hpp"

namespace mwp::casefile {

namespace {

std::string header_line(const std::vector<ChainLink>& heads, const Selection& selection) {
  auto header = Value::object({{"mwp_export", export_format}, {"identity", selection.identity}});
  if (!selection.cases.empty()) {
    auto cases = Value::array();
    for (auto number : selection.cases) cases.push(number.text());
    header.set("cases", std::move(cases));
  }
  auto told = Value::array();
  for (const auto& head : heads) told.push(text_of(head));
  return header.set("heads", std::move(told)).json();
}

}  // namespace

void Tally::add(const Record& record) {
  ++(std::holds_alternative<EventRow>(record)     ? m_counts.events
     : std::holds_alternative<CommandRow>(record) ? m_counts.commands
                                                  : m_counts.left_out);
}

std::string Tally::last_line() {
  auto end = Value::object({{"commands", m_counts.commands},
                            {"events", m_counts.events},
                            {"left_out", m_counts.left_out},
                            {"digest", hex(m_hasher.finish())}});
  return Value::object({{"end", std::move(end)}}).json();
}

ExportCounts export_journal(CaseFile& file, const Selection& selection,
                            const std::function<void(std::string_view)>& write) {
  Tally tally;
  auto put = [&](std::string line) {
    tally.add(line);
    line += '\n';
    write(line);
  };
  auto heads = last_links(file.db());
  put(header_line(heads, selection));
  each_record(file.db(), heads, selection, [&](const Record& record) {
    tally.add(record);
    put(line_of(record));
  });
  write(tally.last_line() + "\n");
  return tally.counts();
}

}  // namespace mwp::casefile
