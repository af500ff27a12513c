// SPDX-License-Identifier: EUPL-1.2
// Makes a case file of any size through the very steps a coordinator takes, a thousand commands to a transaction.
//
//   generate FILE --cases N --on-agenda K --meeting ccc-YYYY-MM-DD
//
// N open cases, of which K stand on the commission's rung, complete and with consent, due on the meeting that is
// planned.
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/casefile.hpp"
#include "process/agenda.hpp"
#include "process/escalation.hpp"
#include "process/form.hpp"
#include "process/intake.hpp"
#include "process/meetings.hpp"
#include "process/records.hpp"
#include "process/wsr.hpp"

using namespace mwp;

namespace {

constexpr Date heard{2026, 1, 12};

/// A fictitious form; no BSN, so that no case is refused as a second registration.
std::string form_of(long i) {
  return fmt::format(R"(
received = 2026-01-12
form_received = 2026-02-02
reason = "geen-passend-aanbod"
[client]
family_name = "Proefpersoon {0}"
birth_date = 19{1}-03-11
competent = "ja"
[indication]
zorgprofiel = "VG7"
grondslagen = ["05", "03"]
valid_from = 2019-01-01
[provider]
agb = "100000{2:02}"
name = "Stichting De Proefhaven {2}"
[need]
care = "Nabijheid van vaste begeleiders, dag en nacht."
behaviour = "Heftige onrust bij elke verandering."
conditions = ["lvb", "ass"]
[context]
current = "Woont op een groep die niet past; het team is handelingsverlegen."
history = "Vijf plekken in tien jaar."
tried = "Twee rondes van aanmeldingen, CCE-advies gevolgd."
question = "Kan een Maatwerkproces starten?"
[wish]
outside_region_discussed_on = 2026-01-20
)",
                     i, 50 + i % 45, i % 40);
}

class Generator {
 public:
  explicit Generator(const std::string& path)
      : m_library(MWP_SHARE, "", false), m_file(casefile::CaseFile::create(path, {}, {"5526"})) {}

  void plan(const std::string& meeting) {
    auto on = Date::parse(std::string_view(meeting).substr(meeting.size() - 10));
    if (!on || meeting != "ccc-" + on->iso()) throw std::invalid_argument("--meeting must be ccc-YYYY-MM-DD");
    begin();
    record(process::plan_meetings(desk(heard), {.body = "ccc", .dates = {*on}, .at = "10:00", .online = true}));
    end();
  }

  /// Those that are due come spread among the others, as they would in life.
  void fill(long cases, long due) {
    begin();
    for (long i = 0; i < cases; ++i) {
      auto number = open(i);
      if (due > 0 && i % (cases / due) == 0 && m_due < due) climb(number);
      if (i % 1000 == 999) {
        end();
        begin();
      }
    }
    end();
  }

 private:
  process::Desk& desk(Date on) {
    m_desk.emplace(process::Desk{m_file, m_library, Date{2026, 11, 23}, {on, "bench", {}, "bench"}});
    return *m_desk;
  }
  void begin() { m_transaction.emplace(m_file, casefile::Transaction::Mode::Write); }
  void end() {
    m_transaction->commit(m_last);
    m_transaction.reset();
  }
  std::string record(const process::Draft& draft) {
    casefile::NewCommand command{std::nullopt, "bench", "bench",     *parse_moment("2026-11-23T09:00:00Z"),
                                 true,         "",      std::nullopt};
    m_last = m_file.journal().append(command, draft.events, draft.answer);
    return draft.answer;
  }
  domain::CaseNumber open(long i) {
    auto& at = desk(heard);
    return *domain::CaseNumber::parse(
        record(process::open_case(at, process::read_form(form_of(i), "form", m_library, heard), {})));
  }
  void climb(domain::CaseNumber number) {
    ++m_due;
    record(process::give_consent(desk(heard), number,
                                 {{"landelijk", "commissie"}, {"client"}, Date{2026, 2, 2}, std::nullopt}));
    for (const auto* rung : {"regionale-taskforce", "landelijke-taskforce"}) {
      record(process::escalate(desk(Date{2026, 2, 3}), number, rung, std::nullopt));
      record(process::desk_outcome(desk(Date{2026, 2, 10}), number, rung, "geen-oplossing", std::nullopt));
    }
    record(process::escalate(desk(Date{2026, 3, 2}), number, "ccc", std::nullopt));
  }

  policy::Library m_library;
  casefile::CaseFile m_file;
  std::optional<process::Desk> m_desk;
  std::optional<casefile::Transaction> m_transaction;
  casefile::StoredCommand m_last;
  long m_due = 0;
};

long number(const std::string& text, const char* option) {
  if (auto value = parse_number(text, 0, 10'000'000)) return *value;
  throw std::invalid_argument(std::string(option) + " takes a whole number");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<std::string> words(argv + 1, argv + argc);
    std::string file, meeting = "ccc-2026-12-17";
    long cases = 1000, due = 20;
    for (std::size_t i = 0; i < words.size(); ++i) {
      bool more = i + 1 < words.size();
      if (words[i] == "--cases" && more) {
        cases = number(words[++i], "--cases");
      } else if (words[i] == "--on-agenda" && more) {
        due = number(words[++i], "--on-agenda");
      } else if (words[i] == "--meeting" && more) {
        meeting = words[++i];
      } else {
        file = words[i];
      }
    }
    if (file.empty() || due > cases)
      throw std::invalid_argument("usage: generate FILE --cases N --on-agenda K --meeting ID");
    Generator generator(file);
    generator.plan(meeting);
    generator.fill(cases, due);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "generate: %s\n", error.what());
    return 1;
  }
}
