// SPDX-License-Identifier: EUPL-1.2
#include "render/agenda.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/output.hpp"
#include "policy/toml.hpp"
#include "process/agenda.hpp"
#include "report/agenda.hpp"

namespace mwp::cmd {

namespace {

class ReportAgenda : public Verb {
 public:
  void declare(OptionList& options) override {
    static constexpr std::string_view formats[] = {"text", "md", "json", "csv"};
    options.operand("MEETING", &m_meetings, N_("meeting ids"));
    m_output.declare(options, formats);
    options.option("--output-dir", "DIR", &m_folder, N_("a file per meeting in this folder"))
        .excludes("--output")
        .global();
  }
  Exit run(Session& session) override {
    auto agendas = make_all(session);
    if (m_folder) {
      for (const auto& agenda : agendas) print(session, {agenda}, file_name(agenda));
    } else {
      print(session, agendas, m_output.output);
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

  std::optional<std::string> file_name(const report::Agenda& agenda) const {
    auto extension = m_output.csv() ? "csv" : m_output.format == "text" ? "txt" : m_output.format;
    return fmt::format("{}/agenda-{}.{}", *m_folder, agenda.meeting.id, extension);
  }

  void print(Session& session, const std::vector<report::Agenda>& agendas, const std::optional<std::string>& path) {
    Output out(path, path ? session.file_path() : std::string());
    if (m_output.json()) {
      render::agenda_json(agendas, out);
    } else if (m_output.csv()) {
      render::agenda_csv(agendas, m_output.excel, out);
    } else {
      print_documents(session, agendas, out);
    }
    out.finish();
  }

  void print_documents(Session& session, const std::vector<report::Agenda>& agendas, Output& out) {
    auto kind = m_output.format == "text" ? "txt" : "md";
    auto templates = session.library().data_dir() + "/templates/";
    auto read = [&](const char* name) {
      return policy::read_file(fmt::format("{}{}.{}.mustache", templates, name, kind), policy::largest_config);
    };
    render::AgendaTemplates words{read("agenda"), read("agenda-item")};
    for (std::size_t i = 0; i < agendas.size(); ++i) {
      if (i > 0) out.write("\n");
      out.write(render::agenda_document(agendas[i], m_output.format, words));
    }
  }

  std::vector<std::string> m_meetings;
  std::optional<std::string> m_folder;
  OutputOptions m_output;
};

}  // namespace

std::unique_ptr<Verb> make_report_agenda() {
  return std::make_unique<ReportAgenda>();
}

}  // namespace mwp::cmd
