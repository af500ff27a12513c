// SPDX-License-Identifier: EUPL-1.2
// FILE.d/: documents by copy. A document is named by a keyed hash of its bytes (the key is the case file's own, so that
// the name does not tell which document it is); the name it came with is never used. Mode 0600, synced before the
// commit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mwp::casefile {

class CaseFile;

class Documents {
 public:
  explicit Documents(CaseFile& file);

  /// The name under which these bytes are kept: 64 hex digits.
  std::string name_of(std::string_view bytes) const;
  /// Keeps the bytes; storing the same twice keeps one. Throws IoError.
  void store(std::string_view bytes) const;
  /// The bytes kept under this name. Throws Damaged where they are gone or no longer what they were.
  std::string read(const std::string& name) const;
  /// Copies every document to the folder of another case file. Throws IoError.
  void copy_to(const std::string& case_file) const;
  /// All that is there under the name of a document.
  std::vector<std::string> names() const;
  /// Names of documents whose bytes are no longer what they were.
  std::vector<std::string> damaged() const;
  /// Copies that were begun and not finished.
  std::vector<std::string> unfinished() const;
  /// What else lies in the folder.
  std::vector<std::string> foreign() const;
  bool has(const std::string& name) const;

 private:
  std::string m_folder;
  std::string m_key;
};

/// True for a document that did not come along with an event that was imported.
bool is_elsewhere(CaseFile& file, const std::string& name);

/// 64 hex digits.
bool is_document_name(std::string_view name);

/// A new key for a new case file, in hex.
std::string new_document_key();

}  // namespace mwp::casefile
