// SPDX-License-Identifier: EUPL-1.2
#include "cmd/recorder.hpp"

#include "base/message.hpp"
#include "base/signals.hpp"
#include "base/text.hpp"
#include "casefile/documents.hpp"
#include "casefile/hash.hpp"
#include "cmd/session.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

namespace {

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

void tell(const Session& session, const process::Draft& draft) {
  for (const auto& warning : draft.warnings) session.warn(warning);
  for (const auto& line : draft.told) session.say(line);
}

}  // namespace

void keep_documents(casefile::CaseFile& file, const std::vector<std::string>& documents) {
  for (const auto& bytes : documents) casefile::Documents(file).store(bytes);
}

Recorded append(Session& session, const Request& request, const BatchStep& step, const Decide& decide) {
  Recorded recorded;
  const auto& key = request.key ? request.key : step.key;
  if (auto first = key ? already_recorded(session, *key, request.line) : std::nullopt) {
    recorded.stored = std::move(*first);
    recorded.repeated = true;
    return recorded;
  }
  process::Desk desk{session.file(), session.library(), session.today(), request.recording};
  recorded.draft = decide(desk);
  if (recorded.draft.events.empty()) return recorded;
  casefile::NewCommand command{key,
                               request.line,
                               desk.recording.actor,
                               session.clock().now(),
                               session.clock().pinned(),
                               session.policy_digest(),
                               step.batch};
  recorded.stored = session.file().journal().append(command, std::move(recorded.draft.events), recorded.draft.answer);
  recorded.appended = true;
  return recorded;
}

Exit RecordAlone::record(Session& session, const Request& request, const Decide& decide) {
  auto& file = session.file();
  Recorded recorded;
  {
    SignalsWait wait;
    casefile::Transaction transaction(file, casefile::Transaction::Mode::Write);
    recorded = append(session, request, {}, decide);
    auto& draft = recorded.draft;
    if (request.dry_run) {
      transaction.end();
    } else if (recorded.appended) {
      keep_documents(file, draft.documents);
      if (!transaction.commit(recorded.stored))
        draft.warnings.emplace_back(tr("the commit reported a failure, but everything is recorded"));
    }
  }
  const auto& stored = recorded.stored;
  tell(session, recorded.draft);
  if (recorded.repeated) session.say(tr("already recorded"));
  if (request.dry_run && !recorded.repeated) {
    session.say(tr("dry run: nothing was recorded"));
    return Exit::Done;
  }
  try {
    print_answer(request.format, stored.answer, stored.events, recorded.repeated);
  } catch (const IoError& error) {
    throw IoError("answer-lost", msg("it is recorded, but the answer could not be written: {}", error.what()),
                  msg("do not run it again; see it with 'mwp log --key {}'", request.key.value_or(stored.id)));
  }
  return Exit::Done;
}

}  // namespace mwp::cmd
