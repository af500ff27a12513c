// SPDX-License-Identifier: EUPL-1.2
#include "report/letter.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/case_provider.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"
#include "casefile/projection/meeting.hpp"
#include "domain/identifiers.hpp"
#include "domain/term.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;
using casefile::CaseNumber;
using casefile::Decision;
using casefile::Letter;

Decision decision_to_tell(CaseFile& file, CaseNumber number, const LetterQuestion& question) {
  auto decisions = decisions_of(file, number);
  std::reverse(decisions.begin(), decisions.end());
  auto found = std::find_if(decisions.begin(), decisions.end(), [&](const Decision& decision) {
    return !question.meeting || decision.meeting == *question.meeting;
  });
  if (found != decisions.end()) return *found;
  auto where = question.meeting ? msg("the commission gave no outcome at '{}'", *question.meeting)
                                : std::string(tr("the commission has given no outcome"));
  throw InputError("no-outcome", msg("case {}: {}", number.text(), where),
                   msg("'mwp assess decide {}' records one", number.text()))
      .at(number.text());
}

bool outcome_to_provider(const Letter& letter) {
  return letter.sent && letter.kind == "uitkomst" && letter.party == "zorgaanbieder";
}

/// The letter in which this outcome went out; one that told it wrongly is none.
const Letter* letter_telling(const std::vector<Letter>& letters, const std::vector<Decision>& decisions,
                             const Decision& decision) {
  auto next = std::find_if(decisions.begin(), decisions.end(),
                           [&](const Decision& other) { return other.event > decision.event; });
  for (const auto& letter : letters) {
    bool after = letter.event > decision.event && (next == decisions.end() || letter.event < next->event);
    if (outcome_to_provider(letter) && after && !letter.to_be_replaced) return &letter;
  }
  return nullptr;
}

/// The letter that is to be replaced: the one a letter took the place of, or else the last one still told wrongly.
std::optional<Letter> replaced(const std::vector<Letter>& letters, const Letter* told) {
  std::optional<Letter> found;
  for (const auto& letter : letters) {
    bool named = told && told->replaces == letter.event;
    if (named || (!told && outcome_to_provider(letter) && letter.to_be_replaced)) found = letter;
  }
  return found;
}

/// Something else was said before of what was decided there.
bool changed_outcome(const std::vector<Decision>& ever, const Decision& decision) {
  return std::any_of(ever.begin(), ever.end(), [&](const Decision& earlier) {
    return earlier.replaced_by && earlier.meeting == decision.meeting && earlier.outcome != decision.outcome;
  });
}

Addressee addressee(CaseFile& file, const casefile::CaseState& state) {
  Addressee to{state.provider, "", ""};
  for (const auto& provider : providers_of(file, state.number)) {
    if (provider.role == "indiener" && !provider.name.empty()) to.name = provider.name;
  }
  if (auto identity = find_identity(file, state.number)) {
    to.contact = identity->all["provider"]["contact"].text();
    to.email = identity->all["provider"]["email"].text();
  }
  return to;
}

/// Where the case stands again after it was held over.
std::optional<Date> comes_back(CaseFile& file, CaseNumber number, const std::string& meeting) {
  for (const auto& item : items_of_case(file, number)) {
    if (item.carried_from != meeting || !item.stands()) continue;
    if (auto next = find_meeting(file, item.meeting)) return next->on;
  }
  return std::nullopt;
}

}  // namespace

OutcomeLetter outcome_letter(CaseFile& file, policy::Library& library, CaseNumber number, Date today,
                             const LetterQuestion& question) {
  auto state = get_case(file, number);
  const auto& region = library.region(state.region);
  const auto& policy = library.policy(state.policy);
  auto letters = letters_of(file, number);
  OutcomeLetter letter;
  letter.number = number.text();
  letter.decision = decision_to_tell(file, number, question);
  letter.sender = sender(region, letter.decision.outcome != "aangehouden");
  letter.to = addressee(file, state);
  letter.policy = policy.id;
  letter.words = policy.words;
  const auto* told = letter_telling(letters, decisions_of(file, number), letter.decision);
  auto sent = std::count_if(letters.begin(), letters.end(), [](const Letter& item) { return item.sent; });
  letter.reference = told && !told->reference.empty() ? told->reference : fmt::format("{}/{}", number.text(), sent + 1);
  letter.sent = told != nullptr;
  letter.dated = told ? told->on : question.dated.value_or(today);
  letter.replaces = replaced(letters, told);
  letter.outcome_changed = changed_outcome(decisions_ever(file, number), letter.decision);
  letter.registered_on = form_of(file, number).form["form_received"].date();
  if (letter.decision.outcome == "niet-toegelaten" && policy.find_term("contact"))
    letter.contact_before = domain::due_date(library.term(policy, region, "contact"), letter.dated);
  if (letter.decision.outcome == "aangehouden") letter.next_meeting = comes_back(file, number, letter.decision.meeting);
  letter.decision.because = domain::hide_bsn(letter.decision.because);
  return letter;
}

}  // namespace mwp::report
