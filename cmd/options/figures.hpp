// SPDX-License-Identifier: EUPL-1.2
// Options of the reports of figures: which cases, at which moment, how small a number may be shown, in which form.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cmd/options/filter.hpp"
#include "cmd/options/output.hpp"
#include "report/figures.hpp"

namespace mwp::cmd {

class FigureOptions {
 public:
  /// `status`: of the cases that are counted unless --status says otherwise.
  explicit FigureOptions(std::string status) : m_status(std::move(status)) {}
  void declare(OptionList& options);

  /// Counts in one view of the case file, or in what was known at the moment of --as-of. Nothing is printed meanwhile.
  using Count = std::function<report::Figures(casefile::CaseFile&, const report::FigureQuestion&)>;
  report::Figures count(Session& session, const Count& count) const;

  bool html() const { return m_output.format == "html" && !m_output.csv(); }
  /// In the form that was asked for.
  void print(Session& session, const report::Figures& figures) const;
  void print_page(Session& session, const std::string& page) const;

 private:
  report::FigureQuestion question(Session& session) const;
  void print_document(Session& session, const report::Figures& figures, Output& out) const;

  std::string m_status;
  FilterOptions m_filter;
  std::optional<Date> m_from, m_to;
  std::optional<std::string> m_as_of;
  std::optional<int> m_min_count;
  OutputOptions m_output;
};

}  // namespace mwp::cmd
