// SPDX-License-Identifier: EUPL-1.2
#include "cmd/batch_run.hpp"

#include <unistd.h>

#include "base/message.hpp"
#include "base/signals.hpp"
#include "casefile/db.hpp"
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

/// Records a step inside the batch's transaction, and keeps what came of it.
class BatchRun::StepRecorder : public Recorder {
 public:
  explicit StepRecorder(std::string batch) : m_step{std::nullopt, std::move(batch)} {}

  void begin(std::optional<std::string> key, LineResult& result) {
    m_step.key = std::move(key);
    m_result = &result;
  }

  Exit record(Session& session, const Request& request, const Decide& decide) override {
    std::optional<casefile::Trial> tried;
    if (request.dry_run) tried.emplace(session.file().db());
    auto recorded = append(session, request, m_step, decide);
    tried.reset();
    m_result->status = recorded.repeated ? LineStatus::AlreadyDone : LineStatus::Done;
    m_result->output = request.dry_run ? std::string() : recorded.stored.answer;
    m_result->warnings = std::move(recorded.draft.warnings);
    if (request.dry_run) m_result->warnings.emplace_back(tr("dry run: nothing was recorded"));
    if (!recorded.appended || request.dry_run) return Exit::Done;
    m_last = std::move(recorded.stored);
    for (auto& bytes : recorded.draft.documents) m_documents.push_back(std::move(bytes));
    return Exit::Done;
  }

  /// Makes what was recorded since the last time lasting, if `lasts`; else it is as if it never was.
  void finish(Session& session, Transaction& transaction, bool lasts) {
    if (lasts && m_last) {
      keep_documents(session.file(), m_documents);
      if (!transaction.commit(*m_last)) session.warn(tr("the commit reported a failure, but everything is recorded"));
    } else {
      transaction.end();
    }
    m_last.reset();
    m_documents.clear();
  }

 private:
  BatchStep m_step;
  LineResult* m_result = nullptr;
  std::optional<casefile::StoredCommand> m_last;
  std::vector<std::string> m_documents;  ///< to be kept before the commit
};

BatchRun::BatchRun(Session& session, BatchOptions options, LineResults& results)
    : m_session(session), m_options(std::move(options)), m_results(results), m_progress(!session.globals().quiet) {
  auto recorder = std::make_unique<StepRecorder>(m_options.id);
  m_recorder = recorder.get();
  m_session.record_with(std::move(recorder));
}

Exit BatchRun::run(Steps& steps) {
  try {
    m_options.all || m_options.dry_run ? run_together(steps) : run_each(steps);
    m_results.finish();
  } catch (const Error& error) {
    m_progress.clear();
    if (!m_lasts) throw;
    throw_as_recorded(error);
  }
  m_progress.clear();
  if (!m_session.globals().quiet) tell_counts();
  return m_first_bad == Exit::Done || m_options.all ? m_first_bad : Exit::Findings;
}

void BatchRun::run_together(Steps& steps) {
  std::vector<LineResult> results;
  {
    SignalsWait wait;
    Transaction transaction(m_session.file(), Transaction::Mode::Write);
    while (auto result = take(steps)) {
      results.push_back(std::move(*result));
      if (asked_to_end()) return transaction.end();
    }
    bool lasts = m_first_bad == Exit::Done && !m_options.dry_run;
    m_recorder->finish(m_session, transaction, lasts);
    m_lasts = lasts;  // and not before: the commit may fail
    if (m_lasts && asked_to_end()) {
      for (const auto& result : results) m_results.count(result);
      return tell_counts();
    }
  }
  bool none_lasts = m_options.all && m_first_bad != Exit::Done;
  for (auto& result : results) {
    if (none_lasts && result.exit == Exit::Done) {
      result.status = LineStatus::Skipped;
      result.output.clear();
    }
    tell(result);
  }
}

void BatchRun::run_each(Steps& steps) {
  while (true) {
    std::optional<LineResult> result;
    {
      SignalsWait wait;
      Transaction transaction(m_session.file(), Transaction::Mode::Write);
      result = take(steps);
      bool lasts = result && result->exit == Exit::Done;
      m_recorder->finish(m_session, transaction, lasts);
      m_lasts = m_lasts || lasts;
      if (result && m_lasts && asked_to_end()) {
        m_results.count(*result);
        return tell_counts();
      }
    }
    if (!result) return;
    tell(*result);
  }
}

/// The bar gives way to what is written below it.
void BatchRun::tell(const LineResult& result) {
  if (isatty(1) != 0 || result.error || !result.warnings.empty()) m_progress.clear();
  m_results.tell(result);
}

void BatchRun::throw_as_recorded(const Error& error) const {
  auto hint = m_options.repeatable
                  ? std::string(tr("run it again as it was: nothing is recorded twice"))
                  : msg("do not run it again as it was; 'mwp undo --batch {}' takes it back", m_options.id);
  if (m_options.all)
    throw IoError("answer-lost", msg("it is recorded, but the answer could not be written: {}", error.what()), hint);
  tell_counts();
  throw Error(error.exit(), error.id(), msg("what was done before is recorded, but: {}", error.what()), hint)
      .at(error.where());
}

/// The next step, run; nothing behind the last one.
std::optional<LineResult> BatchRun::take(Steps& steps) {
  LineResult result;
  if (m_cut_off) return std::nullopt;
  m_cut_off = true;
  try {
    if (!steps.next(m_session)) return std::nullopt;
    m_cut_off = false;
    m_progress.show(steps.progress());
    m_recorder->begin(steps.key(), result);
    steps.run(m_session, result);
  } catch (const process::RefusedByRule& error) {
    fail(result, std::make_shared<process::RefusedByRule>(error));
  } catch (const Error& error) {
    if (error.is_of_the_file()) throw;
    m_unread = m_cut_off && steps.progress() < 1;
    fail(result, std::make_shared<Error>(error));
  }
  result.line = steps.line();
  result.subject = steps.subject();
  return result;
}

void BatchRun::fail(LineResult& result, std::shared_ptr<const Error> error) {
  result.exit = error->exit();
  result.status = result.exit == Exit::Refused ? LineStatus::Refused : LineStatus::Error;
  result.error = std::move(error);
  if (m_first_bad == Exit::Done) m_first_bad = result.exit;
}

}  // namespace mwp::cmd
