// SPDX-License-Identifier: EUPL-1.2
// Two cases and what a test tells about them: events as they are, without a process that would make or refuse them.
#pragma once

#include "office.hpp"

namespace mwp::test {

using namespace mwp::casefile;

inline const CaseNumber number(5526, 2026, 1);
inline const CaseNumber other(5526, 2026, 2);

/// A journal to which events are appended as they are, without a process that would make or refuse them.
struct Told {
  test::Office office;
  CaseFile& file = office.file;

  Told() {
    for (auto opened : {number, other}) {
      tell(kind::intake, R"({"form":{"received":"2026-01-12"},"handler":"T. Voorbeeld"})",
           R"({"region":"5526","policy":"maatwerkproces","rung":"zorgaanbieder","situation":"zoeken","round":1})", "",
           opened);
    }
  }
  EventId tell(std::string_view kind, const std::string& data, const std::string& made = "{}",
               const std::string& meeting = "", std::optional<CaseNumber> about = number,
               const std::string& personal = "{}") {
    NewEvent event;
    event.kind = kind;
    event.on = on;
    event.case_number = about;
    event.meeting = meeting;
    event.data = Value::parse_json(data);
    event.made = Value::parse_json(made);
    event.personal = Value::parse_json(personal);
    event.because = "omdat";
    Transaction transaction(file, Transaction::Mode::Write);
    auto stored = file.journal().append(office.command(), {event}, "");
    transaction.commit(stored);
    return stored.events.front();
  }
  CaseState state() { return get_case(file, number); }
  std::optional<Date> next_due() { return casefile::next_due(file, number); }

  Date on = day("2026-02-03");
};

}  // namespace mwp::test
