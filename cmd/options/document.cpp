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

bool through_converter(const std::string& form) {
  return form == "pdf" || form == "docx" || form == "odt";
}

}  // namespace

const render::Template& Words::get(const std::string& name, std::string_view policy, std::string_view region) {
  auto found = m_library.template_text(name, policy, region);
  auto it = m_known.find(found.path);
  if (it == m_known.end()) it = m_known.emplace(found.path, render::Template(found.path, found.text)).first;
  return it->second;
}

std::string converted(Session& session, const std::string& form, const std::string& html) {
  const auto& known = session.library().config().converters;
  auto row = std::find_if(known.begin(), known.end(), [&](const auto& item) { return item.first == form; });
  auto words = row->second;
  for (auto& word : words) {
    static constexpr std::string_view folder = "{templates}";
    if (auto at = word.find(folder); at != std::string::npos)
      word.replace(at, folder.size(), session.library().data_dir() + "/templates");
  }
  render::StringSink out;
  convert(words, html, out,
          msg("install it (Debian: apt-get install {}), or name another in config.toml: [converter] {} = […]", words.front(),
              form));
  return std::move(out.text);
}

void DocumentOptions::declare(OptionList& options, std::initializer_list<std::string_view> data) {
  std::vector<std::string_view> formats(document_formats.begin(), document_formats.end());
  formats.insert(formats.end(), data.begin(), data.end());
  output.declare(options, formats);
  options.option("--output-dir", "DIR", &folder, N_("a file per document in this folder")).excludes("--output").global();
}

bool DocumentOptions::document() const {
  return !output.csv() && std::find(document_formats.begin(), document_formats.end(), output.format) !=
                              document_formats.end();
}

std::string DocumentOptions::extension() const {
  if (output.csv()) return "csv";
  return output.format == "text" ? "txt" : output.format;
}

DocumentWriter::DocumentWriter(Session& session, const DocumentOptions& options)
    : m_session(session), m_options(options) {
  const auto& form = options.output.format;
  if (options.folder) {
    m_folder.emplace(*options.folder, session.file_path());
    return;
  }
  if (through_converter(form) && !options.output.output && terminal_width() > 0) {
    throw UsageError("to-terminal", msg("--format {}: does not go to a terminal", form), tr("give --output FILE"));
  }
  m_out.emplace(options.output.output, options.output.output ? session.file_path() : std::string());
}

std::string DocumentWriter::page(const std::string& title, const std::string& kind, const std::string& body) {
  const auto& library = m_session.library();
  return render::html_page({title, kind, body}, library.template_text("page.html.mustache").text,
                           library.template_text("style.css").text);
}

std::string DocumentWriter::bytes_of(const render::Document& document) {
  const auto& form = m_options.output.format;
  if (form == "text") return render::document_plain(document);
  if (form == "md") return document.markdown;
  auto sheet = render::document_sheet(document, form != "docx" && form != "odt");
  if (form == "html") return page(document.title, document.kind, sheet);
  return converted(m_session, form, form == "pdf" ? page(document.title, document.kind, sheet) : sheet);
}

void DocumentWriter::add(const render::Document& document) {
  const auto& form = m_options.output.format;
  bool first = m_count++ == 0;
  if (m_folder) {
    m_folder->put(document.name + "." + m_options.extension(), bytes_of(document));
  } else if (form == "text" || form == "md") {
    m_out->write((first ? "" : "\n") + bytes_of(document));
  } else {
    if (!first && form != "html" && form != "pdf") {
      throw UsageError("several-documents", msg("--format {}: one document to a file", form), tr("give --output-dir DIR"));
    }
    if (first) m_title = document.title, m_kind = document.kind;
    m_body += render::document_sheet(document, form == "html" || form == "pdf");
  }
}

void DocumentWriter::finish() {
  if (m_folder) {
    m_folder->finish();
    return;
  }
  const auto& form = m_options.output.format;
  if (form == "html") m_out->write(page(m_title, m_kind, m_body));
  if (form == "pdf") m_out->write(converted(m_session, form, page(m_title, m_kind, m_body)));
  if (form == "docx" || form == "odt") m_out->write(converted(m_session, form, m_body));
  m_out->finish();
}

}  // namespace mwp::cmd
