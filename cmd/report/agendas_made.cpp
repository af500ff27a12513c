// SPDX-License-Identifier: EUPL-1.2
#include "cmd/report/agendas_made.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "process/agenda.hpp"

namespace mwp::cmd {

namespace {

report::Agenda made(Session& session, const std::string& id, std::vector<std::string>& remarks) {
  process::Desk desk{session.file(), session.library(), session.today(), {}};
  auto meeting = casefile::get_meeting(session.file(), id);
  std::vector<casefile::AgendaItem> items;
  for (const auto& standing : process::agenda_standing(desk, meeting)) {
    auto number = standing.item.case_number.text();
    for (const auto& warning : standing.warnings) remarks.push_back(number + ": " + warning);
    if (standing.refused_by.empty()) {
      items.push_back(standing.item);
    } else {
      remarks.push_back(msg("{}: left out, {}", number, join(standing.refused_by)));
    }
  }
  return report::agenda(session.file(), session.library(), meeting, items);
}

}  // namespace

/// What is to be said of it waits until the view is closed.
std::vector<report::Agenda> agendas_made(Session& session, const std::vector<std::string>& meetings) {
  std::vector<report::Agenda> agendas;
  std::vector<std::string> remarks;
  {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    for (const auto& id : meetings) agendas.push_back(made(session, id, remarks));
  }
  for (const auto& remark : remarks) session.warn(remark);
  return agendas;
}

}  // namespace mwp::cmd
