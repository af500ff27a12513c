// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/recording.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::cmd {

namespace {

constexpr std::string_view formats[] = {"text", "json"};

}  // namespace

void RecordingOptions::declare(OptionList& options, bool with_on) {
  if (with_on) options.option("--on", "DATE", &on, N_("when it happened (not in the future)"));
  options.option("--because", "TEXT", &because, N_("why")).text();
  options.option("--key", "KEY", &key, N_("your own key: the same key and line again record nothing")).global();
  options.option("--override", "RULE=REASON", &overrides,
                 N_("lift a rule that may be lifted, for a reason that stays with the case"));
  options.flag("--dry-run", dry_run, N_("look at the rules and say what would change; record nothing")).global();
  options.option("--format", "text|json", &format, N_("the form of the answer (text)")).one_of(formats).global();
}

process::Recording RecordingOptions::recording(Session& session) const {
  process::Recording recording{on, because, {}, session.actor()};
  for (const auto& text : overrides) {
    auto equals = text.find('=');
    auto reason = equals == std::string::npos ? std::string_view() : trim(std::string_view(text).substr(equals + 1));
    if (equals == 0 || reason.empty()) {
      throw UsageError("bad-override", tr("--override: needs a rule and a reason"),
                       tr("write it as --override RULE=REASON"));
    }
    recording.overrides.emplace_back(text.substr(0, equals), reason);
  }
  return recording;
}

Exit RecordingOptions::record(Session& session, const Decide& decide) const {
  if (key) plain_text(*key, "--key");
  Request request{key, session.line + session.inputs().remembered(), dry_run, format, recording(session)};
  return session.recorder().record(session, request, decide);
}

}  // namespace mwp::cmd
