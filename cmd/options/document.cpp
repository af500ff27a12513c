// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/document.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/converter.hpp"
#include "render/html.hpp"

namespace mwp::cmd {

namespace {

constexpr std::array<std::string_view, 6> document_formats{"text", "md", "html", "pdf", "docx", "odt"};

}  // namespace

const render::Template& Words::get(const std::string& name, std::string_view policy, std::string_view region) {
  auto found = m_library.template_text(name, policy, region);
  auto it = m_known.find(found.path);
  if (it == m_known.end()) it = m_known.emplace(found.path, render::Template(found.path, found.text)).first;
  return it->second;
}

bool DocumentMaker::converts() const {
  return m_form == "pdf" || m_form == "docx" || m_form == "odt";
}

std::string DocumentMaker::converted(const std::string& html) {
  const auto& known = m_session.library().config().converters;
  auto row = std::find_if(known.begin(), known.end(), [&](const auto& item) { return item.first == m_form; });
  auto words = row->second;
  for (auto& word : words) {
    static constexpr std::string_view folder = "{data}";
    if (auto at = word.find(folder); at != std::string::npos)
      word.replace(at, folder.size(), m_session.library().data_dir());
  }
  render::StringSink out;
  convert(words, html, out,
          msg("install it (Debian: apt-get install {}), or name another in config.toml: [converter] {} = […]",
              words.front(), m_form));
  return std::move(out.text);
}

std::string DocumentMaker::sheet(const render::Document& document) const {
  return render::document_sheet(document, joins());
}

std::string DocumentMaker::page(const render::Document& first, const std::string& sheets, bool several) {
  if (!joins()) return converted(sheets);
  if (m_frame.empty()) {
    m_frame = m_session.library().template_text("page.html.mustache").text;
    m_style = m_session.library().template_text("style.css").text;
  }
  auto html = render::html_page({first.title, first.kind + (several ? " several" : ""), sheets}, m_frame, m_style);
  return m_form == "html" ? html : converted(html);
}

std::string DocumentMaker::bytes_of(const render::Document& document) {
  if (m_form == "text") return render::document_plain(document);
  if (m_form == "md") return document.markdown;
  return page(document, sheet(document), false);
}

void DocumentOptions::declare(OptionList& options, std::initializer_list<std::string_view> data) {
  m_formats.assign(document_formats.begin(), document_formats.end());
  m_formats.insert(m_formats.end(), data.begin(), data.end());
  output.declare(options, m_formats);
  options.option("--output-dir", "DIR", &folder, N_("a file per document in this folder"))
      .excludes("--output")
      .global();
}

bool DocumentOptions::document() const {
  return !output.csv() &&
         std::find(document_formats.begin(), document_formats.end(), output.format) != document_formats.end();
}

std::string DocumentOptions::extension() const {
  if (output.csv()) return "csv";
  return output.format == "text" ? "txt" : output.format;
}

void DocumentOptions::print(Session& session, const std::function<void(Words&, DocumentWriter&)>& make,
                            const std::function<void(render::Sink&)>& data_form) const {
  if (document()) {
    Words words(session.library());
    DocumentWriter out(session, *this);
    make(words, out);
    out.finish();
  } else {
    auto out = output.open(session);
    data_form(out);
    out.finish();
  }
}

DocumentWriter::DocumentWriter(Session& session, const DocumentOptions& options)
    : m_session(session), m_options(options), m_maker(session, options.output.format) {
  if (options.folder) {
    m_folder.emplace(*options.folder, session.file_path());
    return;
  }
  if (m_maker.converts() && !options.output.output && terminal_width() > 0) {
    throw UsageError("to-terminal", msg("--format {}: does not go to a terminal", options.output.format),
                     tr("give --output FILE"));
  }
  m_out.emplace(options.output.output, options.output.output ? session.file_path() : std::string());
}

void DocumentWriter::add(const render::Document& document) {
  const auto& form = m_options.output.format;
  if (m_folder) {
    m_folder->put(document.name + "." + m_options.extension(), m_maker.bytes_of(document));
    return;
  }
  bool first = !m_first;
  if (first) m_first = render::Document{document.name, document.kind, document.title, document.mark, ""};
  if (form == "text" || form == "md") {
    m_out->write((first ? "" : "\n") + m_maker.bytes_of(document));
    return;
  }
  if (!first && !m_maker.joins()) {
    throw UsageError("several-documents", msg("--format {}: one document to a file", form),
                     tr("give --output-dir DIR"));
  }
  m_sheets += m_maker.sheet(document);
  ++m_count;
}

void DocumentWriter::finish() {
  if (m_folder) {
    m_folder->finish();
    return;
  }
  if (!m_sheets.empty()) m_out->write(m_maker.page(*m_first, m_sheets, m_count > 1));
  m_out->finish();
}

}  // namespace mwp::cmd
