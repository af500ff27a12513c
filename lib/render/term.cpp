// SPDX-License-Identifier: EUPL-1.2
#include "render/term.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::render {

namespace {

using domain::DayKind;
using domain::Sum;

std::string days(const Sum& sum, int number) {
  auto n = static_cast<std::size_t>(number);
  return sum.unit == domain::TermUnit::WorkingDays ? msgn("{} working day", "{} working days", n, n)
                                                   : msgn("{} day", "{} days", n, n);
}

std::string pause_step(const Sum& sum, const Sum::Paused& pause) {
  auto moved = days(sum, pause.days);
  return pause.running ? msg("+ {}: paused from {}, and still so", moved, pause.from.iso())
                       : msg("+ {}: paused from {} to {}", moved, pause.from.iso(), pause.until.iso());
}

/// Weekends are counted, other days named.
std::vector<std::string> skipped_steps(const Sum& sum) {
  std::vector<std::string> holidays, closed, steps;
  std::size_t weekend = 0;
  for (const auto& skipped : sum.skipped) {
    if (skipped.kind == DayKind::Weekend) ++weekend;
    if (skipped.kind == DayKind::Holiday) holidays.push_back(skipped.day.iso());
    if (skipped.kind == DayKind::Closed) closed.push_back(skipped.day.iso());
  }
  if (weekend > 0)
    steps.push_back(msgn("passing over {} weekend day", "passing over {} weekend days", weekend, weekend));
  if (!holidays.empty()) steps.push_back(msg("passing over holidays: {}", join(holidays)));
  if (!closed.empty()) steps.push_back(msg("passing over closed days: {}", join(closed)));
  return steps;
}

}  // namespace

std::string sum_line(const Sum& sum) {
  auto text = fmt::format("{} {} {}", sum.start.iso(), sum.backwards ? "-" : "+", days(sum, sum.number));
  int paused = 0;
  for (const auto& pause : sum.pauses) paused += pause.days;
  if (paused > 0) text += " " + msg("+ {} paused", paused);
  text += fmt::format(" ({})", sum.calendar);
  if (sum.moved_from) text += " " + msg("= {}, extended", sum.moved_from->iso());
  return fmt::format("{} = {}", text, sum.due.iso());
}

std::vector<std::string> sum_steps(const Sum& sum) {
  std::vector<std::string> steps;
  auto term = days(sum, sum.number);
  steps.push_back(sum.backwards ? msg("{}: the day from which is counted back", sum.start.iso())
                                : msg("{}: the term starts; the day after is its first", sum.start.iso()));
  steps.push_back(sum.backwards ? msg("- {} (calendar {})", term, sum.calendar)
                                : msg("+ {} (calendar {})", term, sum.calendar));
  for (auto& step : skipped_steps(sum)) steps.push_back(std::move(step));
  for (const auto& pause : sum.pauses) steps.push_back(pause_step(sum, pause));
  if (sum.moved_from) {
    steps.push_back(msg("{}: no working day, or fewer than two before it; extended", sum.moved_from->iso()));
  }
  steps.push_back(fmt::format("= {}", sum.due.iso()));
  return steps;
}

}  // namespace mwp::render
