// SPDX-License-Identifier: EUPL-1.2
// One factory per verb, defined in the verb's own file.
#pragma once

#include <memory>

#include "cmd/verb.hpp"

namespace mwp::cmd {

using Factory = std::unique_ptr<Verb>();
Factory make_init, make_check, make_check_process, make_backup, make_config_show, make_config_check, make_config_path,
    make_intake_template, make_intake_new, make_intake_form, make_intake_consent, make_intake_check, make_intake_policy,
    make_record_note, make_record_contact, make_record_consult, make_record_approach, make_record_provider,
    make_record_outcome, make_record_letter, make_escalate, make_meeting_plan, make_meeting_change, make_meeting_cancel,
    make_meeting_invite, make_meeting_attend, make_meeting_put, make_meeting_drop, make_meeting_fill,
    make_meeting_prepare, make_meeting_agree, make_meeting_evaluate, make_meeting_outcome, make_meeting_list,
    make_meeting_show, make_meeting_next, make_assess_show, make_assess_set, make_assess_decide, make_close, make_list,
    make_show, make_why, make_log, make_report_agenda, make_report_capacity, make_provider_list, make_provider_add,
    make_provider_show, make_provider_import, make_provider_places, make_privacy_retention, make_privacy_access,
    make_completion, make_help;

}  // namespace mwp::cmd
