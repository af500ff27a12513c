// SPDX-License-Identifier: EUPL-1.2
#include "render/agenda.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/document.hpp"
#include "process/agenda.hpp"
#include "report/agenda.hpp"

namespace mwp::cmd {

namespace {

class ReportAgenda : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meetings, N_("meeting ids"));
    options.option("--copies", "N", &m_copies, N_("numbered copies: 1 to N")).range(1, 500);
    m_output.declare(options, {"json", "csv"});
  }
  Exit run(Session& session) override {
    auto agendas = make_all(session);
    if (m_output.document()) {
      print_documents(session, agendas);
    } else if (m_output.folder) {
      OutputFolder folder(*m_output.folder, session.file_path());
      for (const auto& agenda : agendas) {
        render::StringSink out;
        print_data({agenda}, out);
        folder.put("agenda-" + agenda.meeting.id + "." + m_output.extension(), out.text);
      }
      folder.finish();
    } else {
      auto out = m_output.output.open(session);
      print_data(agendas, out);
      out.finish();
    }
    return Exit::Done;
  }

 private:
  /// One consistent view of the case file: the rules looked at again, then what stands. What is to be said of it waits
  /// until the view is closed.
  std::vector<report::Agenda> make_all(Session& session) {
    std::vector<report::Agenda> agendas;
    std::vector<std::string> remarks;
    {
      casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
      for (const auto& id : m_meetings) agendas.push_back(make(session, id, remarks));
    }
    for (const auto& remark : remarks) session.warn(remark);
    return agendas;
  }

  static report::Agenda make(Session& session, const std::string& id, std::vector<std::string>& remarks) {
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

  void print_data(const std::vector<report::Agenda>& agendas, render::Sink& out) const {
    m_output.output.json() ? render::agenda_json(agendas, out)
                           : render::agenda_csv(agendas, m_output.output.excel, out);
  }

  void print_documents(Session& session, const std::vector<report::Agenda>& agendas) const {
    Words words(session.library());
    DocumentWriter out(session, m_output);
    for (const auto& agenda : agendas) {
      const auto& region = agenda.meeting.region;
      render::AgendaTemplates templates{words.get("agenda.md.mustache", agenda.policy, region),
                                        words.get("agenda-item.md.mustache", agenda.policy, region)};
      for (int copy = m_copies ? 1 : 0; copy <= m_copies.value_or(0); ++copy)
        out.add(render::agenda_document(agenda, copy == 0 ? "" : std::to_string(copy), templates));
    }
    out.finish();
  }

  std::vector<std::string> m_meetings;
  std::optional<int> m_copies;
  DocumentOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_agenda() {
  return std::make_unique<ReportAgenda>();
}

}  // namespace mwp::cmd
