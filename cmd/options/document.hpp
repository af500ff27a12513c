// SPDX-License-Identifier: EUPL-1.2
// Options of every verb that makes documents, and the one way in which they come out: as text, Markdown or HTML, or
// through a converter as PDF, Word or OpenDocument; to stdout, a file, or a folder of files.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

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

/// HTML as another form, through the converter that the configuration names for it. Throws IoError where it is absent
/// or fails.
std::string converted(Session& session, const std::string& form, const std::string& html);

struct DocumentOptions {
  OutputOptions output;
  std::optional<std::string> folder;

  /// `data`: formats of the verb beside those of a document.
  void declare(OptionList& options, std::initializer_list<std::string_view> data = {});
  /// The answer is a document, not data.
  bool document() const;
  /// Of a file in the folder: txt, md, html …
  std::string extension() const;
};

/// Documents one after the other: on stdout or in one file together, or each in a file of its own.
class DocumentWriter {
 public:
  DocumentWriter(Session& session, const DocumentOptions& options);
  void add(const render::Document& document);
  /// Makes what was written lasting; without it nothing is replaced.
  void finish();

 private:
  std::string bytes_of(const render::Document& document);
  std::string page(const std::string& title, const std::string& kind, const std::string& body);

  Session& m_session;
  const DocumentOptions& m_options;
  std::optional<OutputFolder> m_folder;
  std::optional<Output> m_out;
  std::string m_title, m_kind, m_body;  ///< of a page of several sheets
  int m_count = 0;
};

}  // namespace mwp::cmd
