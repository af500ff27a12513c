// SPDX-License-Identifier: EUPL-1.2
#include "process/again/retake.hpp"

#include "process/agenda.hpp"
#include "process/meetings.hpp"
#include "process/wsr.hpp"

namespace mwp::process::retake {

Draft meeting(Desk& desk, const Event& event, Said& said) {
  const auto& region = event.data()["region"].text();  // as its body part of its id, which stays
  return plan_meetings(desk, {event.data()["body"].text(),
                              {said.date_or("on", event.on)},
                              region.empty() ? std::nullopt : std::optional(region),
                              said.maybe("at"),
                              said.maybe("place"),
                              said.maybe("chair"),
                              said.maybe("notes"),
                              said.maybe("form"),
                              said.maybe("within"),
                              said.flag("online")});
}

Draft meeting_change(Desk& desk, const Event& event, Said& said) {
  return process::change_meeting(desk, event.meeting,
                                 {said.date("on"), said.maybe("at"), said.maybe("place"), said.maybe("chair"),
                                  said.maybe("notes"), said.flag("online")});
}

Draft participant(Desk& desk, const Event& event, Said& said) {
  bool present = said.flag("present");
  return process::record_participant(desk, event.meeting,
                                     {said.text("who"), said.text("organisation"), said.text("role"),
                                      said.maybe_word("mandate", words::yes_no).value_or(""), !present, present});
}

Draft preparation(Desk& desk, const Event& event, Said& said) {
  return process::prepare_wsr(desk, event.meeting, of(event),
                              {said.date("client_informed"), said.date("overview"), said.maybe("informed_by")});
}

Draft evaluation(Desk& desk, const Event& event, Said& said) {
  return process::evaluate_wsr(desk, event.meeting, of(event),
                               {said.word("room_explored", words::yes_partly_no),
                                said.word("mandate_present", words::yes_partly_no), said.maybe("text")});
}

Draft meeting_cancel(Desk& desk, const Event& event, Said&) {
  return cancel_meeting(desk, event.meeting);
}

Draft agreement(Desk& desk, const Event& event, Said& said) {
  return agree(desk, event.meeting, {said.text("agreement"), event.case_number, said.maybe("kind")});
}

Draft item(Desk& desk, const Event& event, Said& said) {
  return put_on_agenda(desk, event.meeting, {of(event)}, said.maybe("question"), said.maybe("brought_by"));
}

Draft item_drop(Desk& desk, const Event& event, Said&) {
  return drop_from_agenda(desk, event.meeting, {of(event)});
}

}  // namespace mwp::process::retake
