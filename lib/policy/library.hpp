// SPDX-License-Identifier: EUPL-1.2
// Where policies, regions, calendars and code lists come from: the shipped files, and over them key by key the user's
// own under the configuration folder. Each file is read when it is first asked for, and only then.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/term.hpp"
#include "policy/codes.hpp"
#include "policy/policy.hpp"
#include "policy/reader.hpp"
#include "policy/region.hpp"
#include "policy/stored_filter.hpp"

namespace mwp::policy {

/// The user's config.toml.
struct Config {
  std::optional<std::string> case_file;
  std::optional<std::string> actor;
  std::optional<std::string> lang;
  bool shared_group = false;           ///< the case file may be readable and writable by its group
  bool allow_network = false;          ///< the case file may stand on a network share
  std::optional<int> retention_years;  ///< how long a closed case is kept; none: not settled
  /// Programs that turn HTML on their standard input into another form, by that form's name: with their arguments, in
  /// which {data} stands for the folder of mwp's data.
  std::vector<std::pair<std::string, std::vector<std::string>>> converters{
      {"pdf", {"weasyprint", "--encoding", "utf-8", "-", "-"}},
      {"docx", {"pandoc", "--from=html", "--to=docx", "--reference-doc={data}/word/reference.docx", "--output=-"}},
      {"odt", {"pandoc", "--from=html", "--to=odt", "--output=-"}}};
  std::map<std::string, StoredFilter> filters;  ///< by name: [filter.NAME]
};

/// The words of a document as they lie in a file.
struct TemplateText {
  std::string path, text;
};

/// The calendar of the office (reference.md §7.1, calendar B), to which a region adds its closed days.
inline constexpr std::string_view office_calendar = "kantoor";

/// The policy now in force (S2); read first where any of them would do.
inline constexpr std::string_view current_policy = "maatwerkproces";

class Library {
 public:
  /// `data_dir`: the shipped files. `config_dir`: the user's; `required`: named by the user, so it must exist.
  Library(std::string data_dir, std::string config_dir, bool required);

  const Config& config();
  /// A stored filter; throws InputError for an unknown name, with the nearest one.
  const StoredFilter& filter(const std::string& name);
  /// Throw InputError for an unknown id, with the nearest one, and for any fault in the files.
  const Policy& policy(std::string_view id);
  const Region& region(std::string_view code);
  const domain::Calendar& calendar(std::string_view id);
  /// The calendar as the region keeps it: its own closed days are the office's too.
  domain::Calendar calendar(const Region& region, std::string_view id);
  const CodeList& zorgprofielen();
  const CodeList& grondslagen();
  const CodeList& leveringsstatus();
  const CodeList& classifications();
  const Lists& lists();

  /// The region to store for a code that someone wrote, judged on the date of the fact: an old code gives its successor
  /// where it no longer held. Throws InputError for an unknown code.
  const Region& region_on(std::string_view code, Date day);
  /// A term as the region has it, or else the policy.
  domain::Term term(const Policy& policy, const Region& region, std::string_view id);
  /// A term of the policy alone, for what belongs to no region.
  domain::Term term(const Policy& policy, std::string_view id);
  /// A task of the policy as the region corrects it.
  static TaskTemplate task(const Policy& policy, const Region& region, std::string_view id);

  /// The template `name`, looked for in the user's own templates/REGION, templates/POLICY and templates, then in those
  /// shipped for the policy, then in those for all. Throws InputError where there is none.
  TemplateText template_text(const std::string& name, std::string_view policy = {}, std::string_view region = {}) const;

  /// A policy that knows this body: one that was read already, the current one, or any; nothing where none does.
  const Policy* policy_with_body(std::string_view body);

  std::vector<std::string> policy_ids() const;
  std::vector<std::string> region_codes() const;
  /// The text of all policies that were read, in the order of their ids: what a command's policy digest speaks of.
  std::string policies_read() const;
  /// How many that are.
  std::size_t policies_known() const { return m_policies.size(); }
  const std::string& data_dir() const { return m_data_dir; }
  const std::string& config_dir() const { return m_config_dir; }
  /// Reads every file, shipped and own; throws for the first fault. For `mwp config check`.
  void check_all();

 private:
  Document load(const std::string& relative, bool own_alone_allowed) const;
  const CodeList& code_list(const std::string& name);
  void check_names(const Document& document, const Region& region) const;
  void check_against_policy(const Region& region);
  void check_policy(const std::string& id);
  void check_templates();
  void check_safe(const std::string& path) const;
  std::vector<std::string> ids_in(const std::string& folder) const;

  std::string m_data_dir;
  std::string m_config_dir;
  bool m_config_required;
  std::optional<Config> m_config;
  std::map<std::string, Policy, std::less<>> m_policies;
  std::map<std::string, Region, std::less<>> m_regions;
  std::map<std::string, domain::Calendar, std::less<>> m_calendars;
  std::map<std::string, CodeList, std::less<>> m_codes;
  std::optional<Lists> m_lists;
};

}  // namespace mwp::policy
