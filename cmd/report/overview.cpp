// SPDX-License-Identifier: EUPL-1.2
#include "report/overview.hpp"
#include "cmd/factories.hpp"
#include "cmd/options/figures.hpp"
#include "process/due.hpp"
#include "render/html.hpp"
#include "render/overview_page.hpp"

namespace mwp::cmd {

namespace {

class ReportOverview : public Verb {
 public:
  void declare(OptionList& options) override { m_figures.declare(options); }
  Exit run(Session& session) override {
    auto figures = m_figures.count(session, [&](casefile::CaseFile& file, const report::FigureQuestion& question) {
      return report::overview(file, session.library(), question, due(session, file, question.day));
    });
    m_figures.html() ? m_figures.print_page(session, page(session, figures)) : m_figures.print(session, figures);
    return Exit::Done;
  }

 private:
  /// All that `mwp due` would tell on that day.
  static std::vector<report::DueDay> due(Session& session, casefile::CaseFile& file, Date day) {
    std::vector<report::DueDay> days;
    for (const auto& one : process::due(file, session.library(), day, {}))
      days.push_back({one.date, one.case_number, one.paused});
    return days;
  }

  /// One page to open, with charts.
  static std::string page(Session& session, const report::Figures& figures) {
    auto& library = session.library();
    auto words = library.template_text("overview.html.mustache");
    auto body = render::overview_body(figures, on_map(library), render::Template(words.path, words.text));
    auto style = library.template_text("style.css").text + library.template_text("overview.css").text;
    return render::html_page({"Overzicht van de casussen", "overview", body},
                             library.template_text("page.html.mustache").text, style);
  }

  static std::vector<render::MapRegion> on_map(policy::Library& library) {
    std::vector<render::MapRegion> regions;
    for (const auto& code : library.region_codes()) {
      const auto& region = library.region(code);
      if (region.tile) regions.push_back({code, region.name, *region.tile});
    }
    return regions;
  }

  FigureOptions m_figures{"open"};
};

}  // namespace

std::unique_ptr<Verb> make_report_overview() {
  return std::make_unique<ReportOverview>();
}

}  // namespace mwp::cmd
