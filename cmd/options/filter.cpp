// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/filter.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/words.hpp"

namespace mwp::cmd {

void FilterOptions::declare(OptionList& options) {
  options
      .option("--status", "STATUS", &m_filter.status,
              m_filter.status == "open" ? N_("open (default), closed or all") : N_("open, closed or all (default)"))
      .one_of(domain::statuses);
  options.option("--rung", "RUNG", &m_filter.rung, N_("cases on this rung"));
  options.option("--situation", "SITUATION", &m_filter.situation, N_("cases in this situation"));
  options.option("--region", "CODE", &m_filter.region, N_("cases of this zorgkantoorregio"));
  options.option("--provider", "AGB|NAME", &m_filter.provider, N_("cases that this provider registered"));
  options.option("--zorgprofiel", "P", &m_filter.zorgprofiel, N_("cases with this zorgprofiel: VG7, 7VG or 812"));
  options.option("--handler", "NAME", &m_filter.handler, N_("cases that this person handles"));
  options.option("--since", "DATE", &m_filter.since, N_("received on or after this day"));
  options.flag("--overdue", m_overdue, N_("cases with a task that is overdue"));
  options.option("--stale", "DAYS", &m_stale, N_("cases about which nothing was recorded for so many days"))
      .range(0, 36500);
  options.option("--text", "T", &m_text, N_("cases in which this text stands; marks and capitals do not count"));
}

void check_steps(policy::Library& library, const std::optional<std::string>& rung,
                 const std::optional<std::string>& situation) {
  if (!rung && !situation) return;
  std::vector<std::string> rungs;
  std::vector<std::string> situations;
  for (const auto& id : library.policy_ids()) {
    for (const auto& known : library.policy(id).rungs) rungs.push_back(known.id);
    for (const auto& known : library.policy(id).situations) situations.push_back(known.id);
  }
  for (auto* words : {&rungs, &situations}) {
    std::sort(words->begin(), words->end());
    words->erase(std::unique(words->begin(), words->end()), words->end());
  }
  auto check = [](const char* option, const std::optional<std::string>& value, const std::vector<std::string>& known) {
    if (!value || std::find(known.begin(), known.end(), *value) != known.end()) return;
    auto near = nearest(*value, known);
    throw InputError("no-such-rung", msg("{}: '{}' is in no policy", option, *value),
                     near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
  };
  check("--rung", rung, rungs);
  check("--situation", situation, situations);
}

casefile::CaseFilter FilterOptions::filter(Session& session) const {
  auto filter = m_filter;
  auto& library = session.library();
  check_steps(library, filter.rung, filter.situation);
  if (filter.region) filter.region = library.region_on(*filter.region, session.today()).code;
  if (filter.zorgprofiel) {
    const auto* code = policy::find_zorgprofiel(library.zorgprofielen(), *filter.zorgprofiel);
    if (!code)
      throw InputError("unknown-code", msg("--zorgprofiel: '{}' is not a zorgprofiel", *filter.zorgprofiel),
                       tr("'mwp help codes' shows all"));
    filter.zorgprofiel = code->code;
  }
  if (m_overdue) filter.overdue = session.today();
  if (m_stale) filter.stale = session.clock().now() - std::chrono::days(*m_stale);
  return filter;
}

}  // namespace mwp::cmd
