// SPDX-License-Identifier: EUPL-1.2
#include "cmd/batch_run.hpp"

#include <unistd.h>

#include <cstdio>
#include <functional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/db.hpp"
#include "cmd/errors.hpp"
#include "cmd/line.hpp"
#include "cmd/process_state.hpp"
#include "cmd/shell_lines.hpp"
#include "cmd/verbs.hpp"
#include "process/rules.hpp"

namespace mwp::cmd {

using casefile::Transaction;

const char* name_of(LineStatus status) {
  switch (status) {
    case LineStatus::Done:
      return "done";
    case LineStatus::AlreadyDone:
      return "already-done";
    case LineStatus::Refused:
      return "refused";
    case LineStatus::Error:
      return "error";
    default:
      return "skipped";
  }
}

/// Records a line inside the batch's transaction, and keeps what came of it.
class BatchRun::LineRecorder : public Recorder {
 public:
  explicit LineRecorder(const BatchOptions& options) : m_options(options) {}

  void begin(std::size_t count, LineResult& result) {
    m_key = m_options.key ? std::optional(fmt::format("{}/{}", *m_options.key, count)) : std::nullopt;
    m_result = &result;
  }

  Exit record(Session& session, const Request& request, const Decide& decide) override {
    auto own = request;
    if (!own.key) own.key = m_key;
    if (request.dry_run) session.file().db().execute("SAVEPOINT line");
    auto recorded = append(session, own, m_options.id, decide);
    if (request.dry_run) session.file().db().execute("ROLLBACK TO line; RELEASE line");
    m_result->status = recorded.repeated ? LineStatus::AlreadyDone : LineStatus::Done;
    m_result->output = request.dry_run ? std::string() : recorded.stored.answer;
    m_result->warnings = std::move(recorded.draft.warnings);
    if (recorded.draft.events.empty() || request.dry_run) return Exit::Done;
    last = std::move(recorded.stored);
    for (auto& bytes : recorded.draft.documents) documents.push_back(std::move(bytes));
    return Exit::Done;
  }

  std::optional<casefile::StoredCommand> last;  ///< since the transaction began
  std::vector<std::string> documents;           ///< to be kept before its commit

 private:
  const BatchOptions& m_options;
  std::optional<std::string> m_key;
  LineResult* m_result = nullptr;
};

struct BatchRun::KnownVerb {
  const VerbRow* row;
  std::unique_ptr<Verb> prototype;
  std::unique_ptr<LineParser> parser;
};

namespace {

void declare(Verb& verb, GlobalOptions& globals, OptionList& options) {
  verb.declare(options);
  globals.declare(options);
}

/// What holds for the whole batch is not said again in a line of it.
void refuse_globals(const GlobalOptions& globals) {
  if (!globals.file && !globals.config && !globals.wait && !globals.lang && !globals.color) return;
  throw UsageError("global-in-batch", tr("--file, --config, --wait, --lang and --color hold for a whole batch"),
                   tr("give them to 'mwp batch' itself"));
}

}  // namespace

BatchRun::BatchRun(Session& session, BatchOptions options) : m_session(session), m_options(std::move(options)) {
  auto recorder = std::make_unique<LineRecorder>(m_options);
  m_recorder = recorder.get();
  m_session.record_with(std::move(recorder));
}

BatchRun::~BatchRun() = default;

void BatchRun::run(std::string_view text, const std::function<void(const LineResult&)>& seen) {
  m_options.all ? run_all(text, seen) : run_each(text, seen);
}

void BatchRun::run_all(std::string_view text, const std::function<void(const LineResult&)>& seen) {
  std::vector<LineResult> results;
  {
    SignalsWait wait;
    Transaction transaction(m_session.file(), Transaction::Mode::Write);
    ShellLines lines(text);
    for (Words words; lines.next(words);) {
      results.push_back(run_line(lines.line(), std::move(words)));
      if (asked_to_end()) return transaction.end();
    }
    bool lasts = m_first_bad == Exit::Done && !m_options.dry_run && m_recorder->last;
    if (lasts) {
      keep_documents(m_session.file(), m_recorder->documents);
      transaction.commit(*m_recorder->last);
    } else {
      transaction.end();
    }
  }
  for (auto& result : results) {
    if (m_first_bad != Exit::Done && result.exit == Exit::Done) {
      result.status = LineStatus::Skipped;
      result.output.clear();
    }
    seen(result);
  }
}

void BatchRun::run_each(std::string_view text, const std::function<void(const LineResult&)>& seen) {
  ShellLines lines(text);
  for (Words words; lines.next(words);) {
    LineResult result;
    {
      SignalsWait wait;
      Transaction transaction(m_session.file(), Transaction::Mode::Write);
      m_recorder->last.reset();
      m_recorder->documents.clear();
      result = run_line(lines.line(), std::move(words));
      bool lasts = result.exit == Exit::Done && !m_options.dry_run && m_recorder->last;
      if (lasts) {
        keep_documents(m_session.file(), m_recorder->documents);
        transaction.commit(*m_recorder->last);
      } else {
        transaction.end();
      }
    }
    seen(result);
  }
}

LineResult BatchRun::run_line(std::size_t line, std::vector<std::string> words) {
  LineResult result;
  result.line = line;
  m_recorder->begin(++m_count, result);
  try {
    run_words(std::move(words), result);
  } catch (const process::RefusedByRule& error) {
    result.error = std::make_shared<process::RefusedByRule>(error);
  } catch (const Error& error) {
    bool of_the_file = error.exit() == Exit::Damaged || error.exit() == Exit::Io || error.exit() == Exit::Busy;
    if (of_the_file) throw;
    result.error = std::make_shared<Error>(error);
  }
  if (!result.error) return result;
  result.exit = result.error->exit();
  result.status = result.exit == Exit::Refused ? LineStatus::Refused : LineStatus::Error;
  if (m_first_bad == Exit::Done) m_first_bad = result.exit;
  return result;
}

void BatchRun::run_words(std::vector<std::string> words, LineResult& result) {
  resolve(words);
  ErrorStyle style;
  auto line = take_apart(std::move(words), style);
  auto& known = verb_of(line.verb);
  auto verb = known.row->make();
  OptionList options;
  GlobalOptions globals;
  declare(*verb, globals, options);
  Inputs inputs(m_options.stdin_taken);
  m_session.line = known.parser->parse(line.verb, options, line.rest, inputs);
  refuse_globals(globals);
  m_session.begin_line(line.verb, globals.actor, inputs);
  verb->run(m_session);
  if (line.verb == "intake new") m_opened.push_back(result.output);
}

BatchRun::KnownVerb& BatchRun::verb_of(const std::string& name) {
  auto& known = m_verbs[name];
  if (known) return *known;
  const auto* row = find_verb(name);
  if (!row || !row->in_batch) {
    m_verbs.erase(name);
    throw UsageError(
        "not-in-batch",
        row ? msg("'{}' does not stand in a batch", name) : msg("'{}' is not a verb of mwp", printable(clip(name, 60))),
        row ? tr("a batch holds what records, without 'mwp' before it") : tr("'mwp help' lists them"));
  }
  known = std::make_unique<KnownVerb>(KnownVerb{row, row->make(), nullptr});
  OptionList options;
  GlobalOptions globals;
  declare(*known->prototype, globals, options);
  known->parser = std::make_unique<LineParser>(std::move(options));
  return *known;
}

/// @1 and @last: the cases that earlier lines of this batch opened.
void BatchRun::resolve(std::vector<std::string>& words) const {
  for (auto& word : words) {
    if (word.size() < 2 || word[0] != '@') continue;
    auto nth = parse_number(std::string_view(word).substr(1), 1, 100'000'000);
    if (!nth && word != "@last") continue;
    auto index = nth ? static_cast<std::size_t>(*nth) : m_opened.size();
    if (index == 0 || index > m_opened.size()) {
      throw InputError("no-such-reference", msg("'{}': no earlier line of this batch opened that case", word),
                       tr("@1 is the first case that this batch opened, @last the last one"));
    }
    word = m_opened[index - 1];
  }
}

}  // namespace mwp::cmd
