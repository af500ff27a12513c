// SPDX-License-Identifier: EUPL-1.2
#include "cmd/options/recording.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/documents.hpp"
#include "casefile/hash.hpp"
#include "cmd/process_state.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

namespace {

constexpr std::string_view formats[] = {"text", "json"};

void print_answer(const std::string& format, const std::string& answer, const std::vector<casefile::EventId>& events,
                  bool repeated) {
  Output out(std::nullopt, "");
  if (format == "json") {
    std::vector<std::string> ids;
    for (const auto& id : events) ids.push_back(id.text());
    render::Json json(out);
    begin_document(json)
        .field("events", ids)
        .field("answer", answer.empty() ? std::vector<std::string>() : split(answer, '\n'))
        .field("already_recorded", repeated);
    end_document(json);
  } else if (!answer.empty()) {
    out.write(answer + "\n");
  }
  out.finish();
}

/// What was recorded under this key; throws when that was another line.
std::optional<casefile::StoredCommand> already_recorded(Session& session, const std::string& key,
                                                        const std::string& line) {
  auto stored = session.file().journal().find_key(key);
  if (!stored || stored->line_digest == casefile::hash_of(line)) return stored;
  throw InputError("key-used",
                   msg("--key: '{}' was used for another command ({})", printable(key), stored->first.text()),
                   tr("use a new key for a new command"));
}

/// Documents first: an event never names one that is not there.
void keep(casefile::CaseFile& file, const std::vector<std::string>& documents) {
  for (const auto& bytes : documents) casefile::Documents(file).store(bytes);
}

void tell(const Session& session, const process::Draft& draft) {
  for (const auto& warning : draft.warnings) session.warn(warning);
  for (const auto& line : draft.told) session.say(line);
}

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

Exit RecordingOptions::record(Session& session, const std::function<process::Draft(process::Desk&)>& decide) const {
  if (key) plain_text(*key, "--key");
  auto line = session.line + session.inputs().remembered();
  auto& file = session.file();
  process::Desk desk{file, session.library(), session.today(), recording(session)};
  process::Draft draft;
  casefile::StoredCommand stored;
  bool repeated = false;
  {
    SignalsWait wait;
    casefile::Transaction transaction(file, casefile::Transaction::Mode::Write);
    if (auto first = key ? already_recorded(session, *key, line) : std::nullopt) {
      stored = std::move(*first);
      repeated = true;
    } else {
      draft = decide(desk);
      if (!draft.events.empty()) {
        casefile::NewCommand command{key,
                                     line,
                                     desk.recording.actor,
                                     session.clock().now(),
                                     session.clock().pinned(),
                                     session.library().policies_read(),
                                     std::nullopt};
        stored = file.journal().append(command, draft.events, draft.answer);
        if (dry_run) {
          transaction.end();
        } else if (keep(file, draft.documents); !transaction.commit(stored)) {
          draft.warnings.emplace_back(tr("the commit reported a failure, but everything is recorded"));
        }
      }
    }
  }
  tell(session, draft);
  if (repeated) session.say(tr("already recorded"));
  if (dry_run && !repeated) {
    session.say(tr("dry run: nothing was recorded"));
    return Exit::Done;
  }
  try {
    print_answer(format, stored.answer, stored.events, repeated);
  } catch (const IoError& error) {
    throw IoError("answer-lost", msg("it is recorded, but the answer could not be written: {}", error.what()),
                  msg("do not run it again; see it with 'mwp log --key {}'", key.value_or(stored.id)));
  }
  return Exit::Done;
}

}  // namespace mwp::cmd
