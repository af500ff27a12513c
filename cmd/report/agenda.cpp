// SPDX-License-Identifier: EUPL-1.2
#include "render/agenda.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/helpers.hpp"
#include "cmd/options/document.hpp"
#include "cmd/report/agendas_made.hpp"

namespace mwp::cmd {

namespace {

class ReportAgenda : public Verb {
 public:
  void declare(OptionList& options) override {
    options.operand("MEETING", &m_meetings, N_("meeting ids"));
    options.option("--copies", "N", &m_copies, N_("numbered copies: 1 to N")).range(1, 500);
    m_output.declare(options, {"json", "csv", "xlsx", "ics"});
  }
  Exit run(Session& session) override {
    auto agendas = agendas_made(session, m_meetings);
    if (m_output.document()) {
      print_documents(session, agendas);
    } else if (m_output.folder) {
      OutputFolder folder(*m_output.folder, session.file_path());
      for (const auto& agenda : agendas) {
        render::StringSink out;
        print_data(session, {agenda}, out);
        folder.put("agenda-" + agenda.meeting.id + "." + m_output.extension(), out.text);
      }
      folder.finish();
    } else {
      auto out = m_output.output.open(session);
      print_data(session, agendas, out);
      out.finish();
    }
    return Exit::Done;
  }

 private:
  void print_data(Session& session, const std::vector<report::Agenda>& agendas, render::Sink& out) const {
    const auto& output = m_output.output;
    if (output.ics()) {
      std::vector<report::CalendarEntry> entries;
      for (const auto& agenda : agendas) {
        entries.push_back(report::calendar_entry(session.file(), session.library(), agenda.meeting));
      }
      print_calendar(entries, out);
    } else if (output.json()) {
      render::agenda_json(agendas, out);
    } else {
      render::agenda_rows(agendas, *output.rows(session, out, render::agenda_columns(), "items", N_("Agenda")));
    }
  }

  void print_documents(Session& session, const std::vector<report::Agenda>& agendas) const {
    Words words(session.library());
    DocumentWriter out(session, m_output);
    for (const auto& agenda : agendas) {
      const auto& region = agenda.meeting.region;
      render::AgendaTemplates templates{words.get("agenda.md.mustache", agenda.policy, region),
                                        words.get("agenda-item.md.mustache", agenda.policy, region)};
      for (int copy = m_copies ? 1 : 0; copy <= m_copies.value_or(0); ++copy)
        out.add(render::agenda_document(agenda, copy, templates));
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
