// SPDX-License-Identifier: EUPL-1.2
#include "cmd/verbs.hpp"
#include "base/message.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cmd/factories.hpp"

namespace mwp::cmd {

namespace {

constexpr auto none = Access::None;
constexpr auto read = Access::Read;
constexpr auto write = Access::Write;
constexpr auto nothing = Discloses::Nothing;
constexpr auto a_case = Discloses::Case;
constexpr auto identity = Discloses::Identity;

constexpr std::array table{
    VerbRow{"init", Group::Keep, N_("make a case file"), none, nothing, false, make_init},
    VerbRow{"upgrade", Group::Keep, N_("an older case file, after a backup"), none, nothing, false, make_upgrade},
    VerbRow{"check", Group::Keep, N_("is the case file sound?"), read, nothing, false, make_check},
    VerbRow{"check process", Group::Keep, N_("breaches, overrides, pinned clocks"), read, a_case, false,
            make_check_process},
    VerbRow{"backup", Group::Keep, N_("a verified copy of the case file"), read, nothing, false, make_backup},
    VerbRow{"undo", Group::Keep, N_("take recorded events back"), write, a_case, true, make_undo},
    VerbRow{"correct", Group::Keep, N_("replace what an event said"), write, a_case, true, make_correct},
    VerbRow{"batch", Group::Keep, N_("many lines, all or nothing"), write, a_case, false, make_batch},
    VerbRow{"export", Group::Keep, N_("the journal as text, to compare, keep or merge"), read, identity, false,
            make_export},
    VerbRow{"import", Group::Keep, N_("merge an export or a case file"), write, nothing, false, make_import},
    VerbRow{"config show", Group::Keep, N_("the settings in force, and where they come from"), none, nothing, false,
            make_config_show},
    VerbRow{"config check", Group::Keep, N_("read every policy, region and code list"), none, nothing, false,
            make_config_check},
    VerbRow{"config path", Group::Keep, N_("where configuration and data lie"), none, nothing, false, make_config_path},
    VerbRow{"provider list", Group::Keep, N_("the providers of the directory"), read, nothing, false,
            make_provider_list},
    VerbRow{"provider add", Group::Keep, N_("add a provider, or change it"), write, nothing, true, make_provider_add},
    VerbRow{"provider show", Group::Keep, N_("one provider, with its places"), read, nothing, false,
            make_provider_show},
    VerbRow{"provider import", Group::Keep, N_("add or change providers from a CSV file"), write, nothing, true,
            make_provider_import},
    VerbRow{"provider places", Group::Keep, N_("how many places a provider has"), write, nothing, true,
            make_provider_places},
    VerbRow{"privacy retention", Group::Keep, N_("closed cases, and until when each is kept"), read, a_case, false,
            make_privacy_retention},
    VerbRow{"privacy access", Group::Keep, N_("who was shown identity, letters or exports"), read, a_case, false,
            make_privacy_access},
    VerbRow{"intake template", Group::Record, N_("an empty aanmeldformulier"), none, nothing, false,
            make_intake_template},
    VerbRow{"intake new", Group::Record, N_("open a case from a form"), write, a_case, true, make_intake_new},
    VerbRow{"intake form", Group::Record, N_("a later, corrected or confirmed form"), write, a_case, true,
            make_intake_form},
    VerbRow{"intake consent", Group::Record, N_("consent given, withdrawn, refused or rejected"), write, a_case, true,
            make_intake_consent},
    VerbRow{"intake check", Group::Record, N_("what is missing, and who must supply it"), read, a_case, false,
            make_intake_check},
    VerbRow{"intake policy", Group::Record, N_("move an open case to another policy"), write, a_case, true,
            make_intake_policy},
    VerbRow{"record note", Group::Record, N_("a note"), write, a_case, true, make_record_note},
    VerbRow{"record contact", Group::Record, N_("a contact with a party"), write, a_case, true, make_record_contact},
    VerbRow{"record consult", Group::Record, N_("CCE, COT and others consulted"), write, a_case, true,
            make_record_consult},
    VerbRow{"record approach", Group::Record, N_("a provider or region asked for a place"), write, a_case, true,
            make_record_approach},
    VerbRow{"record provider", Group::Record, N_("a provider's role and dates"), write, a_case, true,
            make_record_provider},
    VerbRow{"record outcome", Group::Record, N_("an outcome given at the desk"), write, a_case, true,
            make_record_outcome},
    VerbRow{"record letter", Group::Record, N_("a letter sent or received"), write, a_case, true, make_record_letter},
    VerbRow{"record pause", Group::Record, N_("a term stands still"), write, a_case, true, make_record_pause},
    VerbRow{"record resume", Group::Record, N_("a term runs on"), write, a_case, true, make_record_resume},
    VerbRow{"record document", Group::Record, N_("a document, kept by copy"), write, a_case, true,
            make_record_document},
    VerbRow{"record plan", Group::Record, N_("a plan van aanpak, its actions as tasks"), write, a_case, true,
            make_record_plan},
    VerbRow{"record report", Group::Record, N_("a report to a party"), write, a_case, true, make_record_report},
    VerbRow{"record oco", Group::Record, N_("an OCO involved or offered"), write, a_case, true, make_record_oco},
    VerbRow{"record termination", Group::Record, N_("a provider ends care: announced to ended"), write, a_case, true,
            make_record_termination},
    VerbRow{"record link", Group::Record, N_("two cases that have to do with each other"), write, a_case, true,
            make_record_link},
    VerbRow{"escalate", Group::Record, N_("enter a rung or a situation"), write, a_case, true, make_escalate},
    VerbRow{"meeting plan", Group::Record, N_("plan one meeting or a series"), write, nothing, true, make_meeting_plan},
    VerbRow{"meeting change", Group::Record, N_("move or complete a meeting"), write, nothing, true,
            make_meeting_change},
    VerbRow{"meeting cancel", Group::Record, N_("cancel a meeting; its cases carry over"), write, nothing, true,
            make_meeting_cancel},
    VerbRow{"meeting invite", Group::Record, N_("who is invited"), write, nothing, true, make_meeting_invite},
    VerbRow{"meeting attend", Group::Record, N_("who was there"), write, nothing, true, make_meeting_attend},
    VerbRow{"meeting put", Group::Record, N_("put cases on the agenda"), write, a_case, true, make_meeting_put},
    VerbRow{"meeting drop", Group::Record, N_("take cases off the agenda"), write, a_case, true, make_meeting_drop},
    VerbRow{"meeting fill", Group::Record, N_("put on the cases that are due"), write, a_case, true, make_meeting_fill},
    VerbRow{"meeting prepare", Group::Record, N_("how a wsr was prepared for a case"), write, a_case, true,
            make_meeting_prepare},
    VerbRow{"meeting outcome", Group::Record, N_("the outcome of a case"), write, a_case, true, make_meeting_outcome},
    VerbRow{"meeting agree", Group::Record, N_("an agreement of the meeting"), write, a_case, true, make_meeting_agree},
    VerbRow{"meeting evaluate", Group::Record, N_("how a wsr went"), write, a_case, true, make_meeting_evaluate},
    VerbRow{"meeting list", Group::Record, N_("all meetings"), read, nothing, false, make_meeting_list},
    VerbRow{"meeting show", Group::Record, N_("one meeting with its agenda"), read, a_case, false, make_meeting_show},
    VerbRow{"meeting next", Group::Record, N_("the next meeting of each body"), read, nothing, false,
            make_meeting_next},
    VerbRow{"assess show", Group::Record, N_("the assessment sheet"), read, a_case, false, make_assess_show},
    VerbRow{"assess set", Group::Record, N_("answer a characteristic"), write, a_case, true, make_assess_set},
    VerbRow{"assess decide", Group::Record, N_("the outcome of the commission"), write, a_case, true,
            make_assess_decide},
    VerbRow{"place solution", Group::Record, N_("a solution, on any rung"), write, a_case, true, make_place_solution},
    VerbRow{"place candidate", Group::Record, N_("a provider that may offer the place"), write, a_case, true,
            make_place_candidate},
    VerbRow{"place introduce", Group::Record, N_("providers brought in contact with each other"), write, a_case, true,
            make_place_introduce},
    VerbRow{"place match", Group::Record, N_("the provider that will offer the place"), write, a_case, true,
            make_place_match},
    VerbRow{"place finance", Group::Record, N_("finance of a case or a context"), write, a_case, true,
            make_place_finance},
    VerbRow{"place agree", Group::Record, N_("agreements on the move between two providers"), write, a_case, true,
            make_place_agree},
    VerbRow{"place plan-move", Group::Record, N_("when the client is to move"), write, a_case, true,
            make_place_plan_move},
    VerbRow{"place move", Group::Record, N_("the client moved"), write, a_case, true, make_place_move},
    VerbRow{"place check", Group::Record, N_("a check after the move, to come or held"), write, a_case, true,
            make_place_check},
    VerbRow{"place fail", Group::Record, N_("the placement failed"), write, a_case, true, make_place_fail},
    VerbRow{"place context new", Group::Record, N_("a context made to measure"), write, nothing, true,
            make_place_context_new},
    VerbRow{"place context change", Group::Record, N_("its state, residents, provider"), write, nothing, true,
            make_place_context_change},
    VerbRow{"place context list", Group::Record, N_("all contexts"), read, nothing, false, make_place_context_list},
    VerbRow{"place context show", Group::Record, N_("one context with the cases in it"), read, a_case, false,
            make_place_context_show},
    VerbRow{"task list", Group::Record, N_("what has to be done, by due date"), read, a_case, false, make_task_list},
    VerbRow{"task add", Group::Record, N_("a task of one's own"), write, a_case, true, make_task_add},
    VerbRow{"task assign", Group::Record, N_("give a task to a party"), write, a_case, true, make_task_assign},
    VerbRow{"task done", Group::Record, N_("tasks that are done"), write, a_case, true, make_task_done},
    VerbRow{"task drop", Group::Record, N_("tasks that need not be done"), write, a_case, true, make_task_drop},
    VerbRow{"close", Group::Record, N_("close a case"), write, a_case, true, make_close},
    VerbRow{"reopen", Group::Record, N_("open a closed case again, in a next round"), write, a_case, true, make_reopen},
    VerbRow{"transfer", Group::Record, N_("another region becomes responsible"), write, a_case, true, make_transfer},
    VerbRow{"list", Group::Look, N_("the cases"), read, a_case, false, make_list},
    VerbRow{"show", Group::Look, N_("one case"), read, identity, false, make_show},
    VerbRow{"why", Group::Look, N_("where a case stands, and what blocks it"), read, a_case, false, make_why},
    VerbRow{"log", Group::Look, N_("the journal"), read, a_case, false, make_log},
    VerbRow{"due", Group::Look, N_("what is due, of all cases"), read, a_case, false, make_due},
    VerbRow{"report agenda", Group::Look, N_("the agenda of a meeting"), read, a_case, false, make_report_agenda},
    VerbRow{"report minutes", Group::Look, N_("the minutes of a meeting, with its agreements"), read, a_case, false,
            make_report_minutes},
    VerbRow{"report invitation", Group::Look, N_("letters that invite to a wsr"), read, a_case, false,
            make_report_invitation},
    VerbRow{"report letter", Group::Look, N_("the letter with the commission's outcome"), read, identity, false,
            make_report_letter},
    VerbRow{"report tried", Group::Look, N_("all that was tried for a case"), read, a_case, false, make_report_tried},
    VerbRow{"report dossier", Group::Look, N_("all that is known of a case, as a document"), read, identity, false,
            make_report_dossier},
    VerbRow{"report followup", Group::Look, N_("what was agreed in meetings, and how it stands"), read, a_case, false,
            make_report_followup},
    VerbRow{"report package", Group::Look, N_("all that goes out for a meeting, with a manifest"), read, identity,
            false, make_report_package},
    VerbRow{"report tasks", Group::Look, N_("whose task is what, in each situation"), none, a_case, false,
            make_report_tasks},
    VerbRow{"report capacity", Group::Look, N_("places per region, kind and provider"), read, nothing, false,
            make_report_capacity},
    VerbRow{"report overview", Group::Look, N_("where the cases are, and what is due"), read, nothing, false,
            make_report_overview},
    VerbRow{"report throughput", Group::Look, N_("how long it takes"), read, nothing, false, make_report_throughput},
    VerbRow{"report learning", Group::Look, N_("what the cases teach"), read, nothing, false, make_report_learning},
    VerbRow{"completion", Group::Look, N_("completion of command lines for a shell"), none, nothing, false,
            make_completion},
    VerbRow{"help", Group::Look, N_("manual pages, rules, codes, exit statuses"), none, nothing, false, make_help},
};

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

/// Whether this is a verb of the verb `word`.
bool stands_below(const VerbRow& row, std::string_view word) {
  return row.name.size() > word.size() && row.name[word.size()] == ' ' && row.name.starts_with(word);
}

/// The rows by name, for a batch looks up each of its lines. What stands below a word comes right behind it: nothing
/// in a name sorts before a space.
constexpr auto by_name = [] {
  std::array<const VerbRow*, table.size()> rows{};
  std::transform(table.begin(), table.end(), rows.begin(), [](const VerbRow& row) { return &row; });
  std::sort(rows.begin(), rows.end(), [](const VerbRow* a, const VerbRow* b) { return a->name < b->name; });
  return rows;
}();

/// The first row whose name is `word` or comes after it.
auto first_from(std::string_view word) {
  return std::lower_bound(by_name.begin(), by_name.end(), word,
                          [](const VerbRow* row, std::string_view name) { return row->name < name; });
}

}  // namespace

std::span<const VerbRow> verbs() {
  return table;
}

const VerbRow* find_verb(std::string_view name) {
  const auto* row = first_from(name);
  return row != by_name.end() && (*row)->name == name ? *row : nullptr;
}

bool has_subverbs(std::string_view word) {
  const auto* row = first_from(word);
  if (row != by_name.end() && (*row)->name == word) ++row;
  return row != by_name.end() && stands_below(**row, word);
}

bool is_verb(std::string_view word) {
  return find_verb(word) || has_subverbs(word);
}

std::vector<std::string> subverbs(std::string_view word) {
  std::vector<std::string> words;
  for (const auto& row : table) {
    if (stands_below(row, word)) words.emplace_back(row.name.substr(word.size() + 1));
  }
  return words;
}

std::vector<std::string> first_words() {
  std::vector<std::string> words;
  for (const auto& row : table) {
    auto word = std::string(first_word(row.name));
    if (words.empty() || words.back() != word) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace mwp::cmd
