// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/figures.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "cmd/helpers.hpp"
#include "cmd/options/as_of.hpp"
#include "render/figures.hpp"
#include "render/html.hpp"

namespace mwp::cmd {

namespace {

void print_spreadsheet(const report::Figures& figures, Output& out) {
  render::StringSink lines;
  render::figures_workbook(figures, lines);
  run_helper("xlsx", lines.text, out);
}

}  // namespace

void FigureOptions::declare(OptionList& options) {
  m_filter.declare(options, nullptr, m_status);
  options.option("--from", "DATE", &m_from, N_("cases received on or after this day")).excludes("--since");
  options.option("--to", "DATE", &m_to, N_("cases received on or before this day")).excludes("--until");
  options.option("--as-of", "DATE|TIMESTAMP", &m_as_of, N_("the cases as they were known then"));
  options.option("--min-count", "N", &m_min_count, N_("numbers of fewer cases than this are not shown (5)"))
      .range(1, 1000);
  m_output.declare(options, OutputOptions::table);
}

report::FigureQuestion FigureOptions::question(Session& session) const {
  report::FigureQuestion question;
  question.filter = m_filter.filter(session);
  if (m_from) question.filter.since = m_from;
  if (m_to) question.filter.until = m_to;
  question.day = session.today();
  question.min_count = m_min_count.value_or(report::default_min_count);
  if (m_from && m_to && *m_to < *m_from) {
    throw InputError("bad-period", msg("--to: {} is before --from {}", m_to->iso(), m_from->iso()),
                     tr("give the first day as --from, the last one as --to"));
  }
  return question;
}

report::Figures FigureOptions::count(Session& session, const Count& count) const {
  auto asked = question(session);
  if (!m_as_of) {
    casefile::Transaction view(session.file(), casefile::Transaction::Mode::Read);
    return count(session.file(), asked);
  }
  auto [moment, day] = moment_of(*m_as_of);
  asked.day = day;
  if (asked.filter.overdue) asked.filter.overdue = day;
  if (asked.filter.stale) *asked.filter.stale -= session.clock().now() - moment;
  auto then = session.file().as_of(moment, std::nullopt);
  return count(then, asked);
}

void FigureOptions::print(Session& session, const report::Figures& figures) const {
  auto out = m_output.open(session);
  bool to_terminal = !m_output.output;
  if (m_output.json()) {
    render::figures_json(figures, out);
  } else if (m_output.csv()) {
    render::figures_csv(figures, m_output.excel, out);
  } else if (m_output.format == "text") {
    render::figures_text(
        figures, {"", to_terminal ? terminal_width() : 0, to_terminal && use_color(session.globals().color)}, out);
  } else if (m_output.format == "xlsx") {
    print_spreadsheet(figures, out);
  } else {
    print_document(session, figures, out);
  }
  out.finish();
}

void FigureOptions::print_document(Session& session, const report::Figures& figures, Output& out) const {
  const auto& library = session.library();
  auto words = library.template_text("figures.md.mustache", {}, figures.question.filter.region.value_or(""));
  auto document = render::figures_document(figures, render::Template(words.path, words.text));
  if (m_output.format == "md") return out.write(document.markdown);
  out.write(render::html_page({document.title, document.kind, render::document_sheet(document, true)},
                              library.template_text("page.html.mustache").text,
                              library.template_text("style.css").text));
}

void FigureOptions::print_page(Session& session, const std::string& page) const {
  auto out = m_output.open(session);
  out.write(page);
  out.finish();
}

}  // namespace mwp::cmd
