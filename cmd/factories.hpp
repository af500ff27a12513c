// SPDX-License-Identifier: EUPL-1.2
// One factory per verb, defined in the verb's own file.
#pragma once

#include <memory>

#include "cmd/verb.hpp"

namespace mwp::cmd {

using Factory = std::unique_ptr<Verb>();
Factory make_init, make_upgrade, make_check, make_check_process, make_backup, make_undo, make_correct, make_batch,
    make_export, make_import, make_config_show, make_config_check, make_config_path, make_provider_list,
    make_provider_add, make_provider_show, make_provider_import, make_provider_places, make_privacy_retention,
    make_privacy_access, make_intake_template, make_intake_new, make_intake_form, make_intake_consent,
    make_intake_check, make_intake_policy, make_record_note, make_record_contact, make_record_consult,
    make_record_approach, make_record_provider, make_record_outcome, make_record_letter, make_record_pause,
    make_record_resume, make_record_document, make_record_plan, make_record_report, make_record_oco,
    make_record_termination, make_record_link, make_escalate, make_meeting_plan, make_meeting_change,
    make_meeting_cancel, make_meeting_invite, make_meeting_attend, make_meeting_put, make_meeting_drop,
    make_meeting_fill, make_meeting_prepare, make_meeting_outcome, make_meeting_agree, make_meeting_evaluate,
    make_meeting_list, make_meeting_show, make_meeting_next, make_assess_show, make_assess_set, make_assess_decide,
    make_place_solution, make_place_candidate, make_place_introduce, make_place_match, make_place_finance,
    make_place_agree, make_place_plan_move, make_place_move, make_place_check, make_place_fail, make_place_context_new,
    make_place_context_change, make_place_context_list, make_place_context_show, make_task_list, make_task_add,
    make_task_assign, make_task_done, make_task_drop, make_close, make_reopen, make_transfer, make_list, make_show,
    make_why, make_log, make_due, make_report_agenda, make_report_minutes, make_report_invitation, make_report_letter,
    make_report_tried, make_report_dossier, make_report_followup, make_report_package, make_report_tasks,
    make_report_capacity, make_report_overview, make_report_throughput, make_report_learning, make_completion,
    make_help;

}  // namespace mwp::cmd
