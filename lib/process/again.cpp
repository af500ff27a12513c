// SPDX-License-Identifier: EUPL-1.2
#include "process/again.hpp"

#include <algorithm>
#include <array>

#include "process/again/retake.hpp"

namespace mwp::process {

namespace {

namespace kind = casefile::kind;

struct Row {
  std::string_view kind;
  retake::Retake* take;
};

/// THE table: how each kind of event is taken again. A new kind is a row here. Not in it: intake, which opens a case
/// and is corrected by a later form, undo and correction.
constexpr std::array table{
    Row{kind::form, retake::form},
    Row{kind::oco, retake::oco},
    Row{kind::consent, retake::consent},
    Row{kind::policy, retake::policy},
    Row{kind::escalation, retake::escalation},
    Row{kind::note, retake::note},
    Row{kind::contact, retake::contact},
    Row{kind::consult, retake::consult},
    Row{kind::approach, retake::approach},
    Row{kind::provider, retake::provider},
    Row{kind::outcome, retake::outcome},
    Row{kind::letter, retake::letter},
    Row{kind::document, retake::document},
    Row{kind::plan, retake::plan},
    Row{kind::report, retake::report},
    Row{kind::link, retake::link},
    Row{kind::termination, retake::termination},
    Row{kind::pause, retake::pause},
    Row{kind::resume, retake::resume},
    Row{kind::meeting, retake::meeting},
    Row{kind::meeting_change, retake::meeting_change},
    Row{kind::meeting_cancel, retake::meeting_cancel},
    Row{kind::participant, retake::participant},
    Row{kind::preparation, retake::preparation},
    Row{kind::evaluation, retake::evaluation},
    Row{kind::agreement, retake::agreement},
    Row{kind::item, retake::item},
    Row{kind::item_drop, retake::item_drop},
    Row{kind::characteristic, retake::characteristic},
    Row{kind::decision, retake::decision},
    Row{kind::solution, retake::solution},
    Row{kind::candidate, retake::candidate},
    Row{kind::introduction, retake::introduction},
    Row{kind::match, retake::match},
    Row{kind::finance, retake::finance},
    Row{kind::move_agreement, retake::move_agreement},
    Row{kind::move_plan, retake::move_plan},
    Row{kind::move, retake::move},
    Row{kind::placement_check, retake::placement_check},
    Row{kind::placement_fail, retake::placement_fail},
    Row{kind::context, retake::context},
    Row{kind::context_change, retake::context_change},
    Row{kind::directory, retake::directory},
    Row{kind::places, retake::places},
    Row{kind::task, retake::task},
    Row{kind::task_assign, retake::task_assign},
    Row{kind::task_done, retake::task_done},
    Row{kind::task_drop, retake::task_drop},
    Row{kind::close, retake::close},
    Row{kind::reopen, retake::reopen},
    Row{kind::transfer, retake::transfer},
};

}  // namespace

Draft again(Desk& desk, const casefile::Event& event, Said& said) {
  desk.recording.because = said.because();
  const auto* row = std::find_if(table.begin(), table.end(), [&](const Row& item) { return item.kind == event.kind; });
  return row == table.end() ? Draft() : row->take(desk, event, said);
}

}  // namespace mwp::process
