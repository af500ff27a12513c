// SPDX-License-Identifier: EUPL-1.2
// Options of every verb that makes documents, and the one way in which they come out: as text, Markdown or HTML, or
// through a converter as PDF, Word or OpenDocument; to stdout, a file, or a folder of files.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/options/output.hpp"
#include "cmd/output_folder.hpp"
#include "render/document.hpp"
#include "render/template.hpp"

namespace mwp::cmd {

/// Templates as region and policy have them, each taken apart when it is first asked for.
class Words {
 public:
  explicit Words(policy::Library& library) : m_library(library) {}
  /// Throws InputError where the template is not valid.
  const render::Template& get(const std::string& name, std::string_view policy = {}, std::string_view region = {});

 private:
  policy::Library& m_library;
  std::map<std::string, render::Template> m_known;
};

/// Gives documents their form: text, Markdown or HTML by itself, others through the converter that the configuration
/// names. Throws IoError where that is absent or fails.
class DocumentMaker {
 public:
  DocumentMaker(Session& session, std::string form) : m_session(session), m_form(std::move(form)) {}
  /// One document as a file of its own.
  std::string bytes_of(const render::Document& document);
  /// A document as part of a page of several.
  std::string sheet(const render::Document& document) const;
  /// A page of sheets, headed by the first of them; `several`: there is more than one.
  std::string page(const render::Document& first, const std::string& sheets, bool several);
  /// Needs a converter.
  bool converts() const;
  /// Of several documents in one file.
  bool joins() const { return m_form != "docx" && m_form != "odt"; }

 private:
  std::string converted(const std::string& html);

  Session& m_session;
  std::string m_form;
  std::string m_frame, m_style;  ///< read when the first page is made
};

class DocumentWriter;

struct DocumentOptions {
  OutputOptions output;
  std::optional<std::string> folder;

  /// `data`: formats of the verb beside those of a document.
  void declare(OptionList& options, std::initializer_list<std::string_view> data = {});
  /// The answer is a document, not data.
  bool document() const;
  /// Of a file in the folder: txt, md, html …
  std::string extension() const;
  /// Documents as `make` adds them; or, where data was asked for, what `data_form` writes.
  void print(Session& session, const std::function<void(Words&, DocumentWriter&)>& make,
             const std::function<void(render::Sink&)>& data_form) const;

 private:
  std::vector<std::string_view> m_formats;  ///< the option list refers to them
};

/// Documents one after the other: on stdout or in one file together, or each in a file of its own.
class DocumentWriter {
 public:
  DocumentWriter(Session& session, const DocumentOptions& options);
  void add(const render::Document& document);
  /// Makes what was written lasting; without it nothing is replaced.
  void finish();

 private:
  Session& m_session;
  const DocumentOptions& m_options;
  DocumentMaker m_maker;
  std::optional<OutputFolder> m_folder;
  std::optional<Output> m_out;
  std::optional<render::Document> m_first;  ///< of a page of several sheets, without its words
  std::string m_sheets;
  int m_count = 0;
};

}  // namespace mwp::cmd
