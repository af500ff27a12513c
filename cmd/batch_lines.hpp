// SPDX-License-Identifier: EUPL-1.2
// The steps of `mwp batch`: lines as they would be typed, or one line for each of many cases. Each verb has one parser
// for all its lines.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "casefile/projection/case_state.hpp"
#include "cmd/line.hpp"
#include "cmd/shell_lines.hpp"
#include "cmd/steps.hpp"

namespace mwp::cmd {

/// Runs a line by the verb that it begins with, if that one may stand in a batch.
class LineRunner {
 public:
  /// `stdin_taken`: the batch itself came from there.
  explicit LineRunner(bool stdin_taken);
  ~LineRunner();

  void run(Session& session, Words words, LineResult& result);

 private:
  struct KnownVerb;
  KnownVerb& verb_of(const std::string& name);
  Line understood(Words words);
  void resolve(Words& words) const;

  bool m_stdin_taken;
  std::map<std::string, std::unique_ptr<KnownVerb>> m_verbs;
  std::vector<std::string> m_opened;  ///< a case number for each intake, in order; empty where it opened none
};

/// Lines of a text; line i gets the key KEY/i.
class LineSteps : public Steps {
 public:
  LineSteps(std::string text, std::optional<std::string> key, bool stdin_taken);
  bool next(Session& session) override;
  std::size_t line() const override { return m_lines.line(); }
  std::optional<std::string> key() const override;
  void run(Session& session, LineResult& result) override;
  double progress() const override { return m_lines.progress(); }

 private:
  std::string m_text;
  ShellLines m_lines;
  LineRunner m_runner;
  std::optional<std::string> m_key;
  Words m_words;
  std::size_t m_count = 0;
};

/// One line for every case that passes a filter, with its number in the place of {}; it gets the key KEY/NUMBER, so
/// that a case that no longer passes moves no other's key.
class CaseSteps : public Steps {
 public:
  /// Throws UsageError for a line without {}.
  CaseSteps(casefile::CaseFilter filter, Words line, std::optional<std::string> key);
  bool next(Session& session) override;
  std::size_t line() const override { return m_at; }
  std::string subject() const override { return m_cases[m_at - 1]; }
  std::optional<std::string> key() const override;
  void run(Session& session, LineResult& result) override;
  double progress() const override { return static_cast<double>(m_at) / static_cast<double>(m_cases.size()); }

 private:
  casefile::CaseFilter m_filter;
  Words m_line;
  LineRunner m_runner;
  std::optional<std::string> m_key;
  bool m_found = false;
  std::vector<std::string> m_cases;
  std::size_t m_at = 0;  ///< from 1
};

}  // namespace mwp::cmd
