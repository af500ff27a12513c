// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/filter.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/words.hpp"

namespace mwp::cmd {

namespace {

/// One of the items of this kind that some policy has.
template <typename Items>
void check_step(policy::Library& library, const std::string& label, const std::string& value, Items items) {
  std::set<std::string> known;
  for (const auto& id : library.policy_ids()) {
    for (const auto& item : library.policy(id).*items) known.insert(item.id);
  }
  if (known.contains(value)) return;
  std::vector<std::string> words(known.begin(), known.end());
  auto near = nearest(value, words);
  throw InputError("no-such-rung", msg("{}: '{}' is in no policy", label, value),
                   near.empty() ? msg("one of: {}", join(words)) : msg("did you mean '{}'?", near));
}

std::string zorgprofiel_code(policy::Library& library, const std::string& label, const std::string& value) {
  if (const auto* code = policy::find_zorgprofiel(library.zorgprofielen(), value)) return code->code;
  throw InputError("unknown-code", msg("{}: '{}' is not a zorgprofiel", label, value),
                   tr("'mwp help codes' shows all"));
}

}  // namespace

void check_rung(policy::Library& library, const std::string& label, const std::string& rung) {
  check_step(library, label, rung, &policy::Policy::rungs);
}
void check_situation(policy::Library& library, const std::string& label, const std::string& situation) {
  check_step(library, label, situation, &policy::Policy::situations);
}

void FilterOptions::declare(OptionList& options, const char* with, const std::string& status) {
  m_status = status;
  auto add = [&](const char* name, const char* metavar, Target target, const char* help) -> Option& {
    auto& option = options.option(name, metavar, target, help);
    return with ? option.needs(with) : option;
  };
  auto& filter = m_typed;
  add("--status", "STATUS", &filter.status,
      status == "open" ? N_("open (default), closed or all") : N_("open, closed or all (default)"))
      .one_of(domain::statuses);
  add("--rung", "RUNG", &filter.rung, N_("cases on this rung"));
  add("--situation", "SITUATION", &filter.situation, N_("cases in this situation"));
  add("--region", "CODE", &filter.region, N_("cases of this zorgkantoorregio"));
  add("--provider", "AGB|NAME", &filter.provider, N_("cases that this provider registered"));
  add("--zorgprofiel", "P", &filter.zorgprofiel, N_("cases with this zorgprofiel: VG7, 7VG or 812"));
  add("--handler", "NAME", &filter.handler, N_("cases that this person handles"));
  add("--since", "DATE", &filter.since, N_("received on or after this day"));
  add("--until", "DATE", &filter.until, N_("received on or before this day"));
  add("--overdue", "", &filter.overdue, N_("cases with a task that is overdue"));
  add("--stale", "DAYS", &filter.stale, N_("cases about which nothing was recorded for so many days"))
      .range(0, policy::longest_stale);
  add("--text", "T", &filter.text, N_("cases in which this text stands; marks and capitals do not count"));
  add("--filter", "NAME", &m_name, N_("a filter stored in config.toml; what is typed stands over it"));
}

/// Where the user finds a value that is wrong: the option, or the key of the stored filter.
std::string FilterOptions::label(const std::optional<std::string>& typed, const char* key) const {
  return typed || !m_name ? fmt::format("--{}", key) : fmt::format("filter.{}.{}", *m_name, key);
}

casefile::CaseFilter FilterOptions::filter(Session& session) const {
  auto& library = session.library();
  auto words = m_typed;
  if (m_name) words.fill_from(library.filter(*m_name));
  if (words.rung) check_rung(library, label(m_typed.rung, "rung"), *words.rung);
  if (words.situation) check_situation(library, label(m_typed.situation, "situation"), *words.situation);
  if (words.region) words.region = library.region_on(*words.region, session.today()).code;
  if (words.zorgprofiel)
    words.zorgprofiel = zorgprofiel_code(library, label(m_typed.zorgprofiel, "zorgprofiel"), *words.zorgprofiel);
  casefile::CaseFilter filter{.rung = words.rung,
                              .situation = words.situation,
                              .region = words.region,
                              .provider = words.provider,
                              .zorgprofiel = words.zorgprofiel,
                              .handler = words.handler,
                              .status = words.status.value_or(m_status),
                              .since = words.since,
                              .until = words.until,
                              .overdue = std::nullopt,
                              .stale = std::nullopt,
                              .text = words.text};
  if (words.overdue) filter.overdue = session.today();
  if (words.stale) filter.stale = session.clock().now() - std::chrono::days(*words.stale);
  return filter;
}

void FilterOptions::each(Session& session, const std::function<void(const casefile::ListedCase&)>& visit) const {
  each_case(session.file(), filter(session), visit);
}

}  // namespace mwp::cmd
