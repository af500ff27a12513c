// SPDX-License-Identifier: EUPL-1.2
#include "cmd/batch_lines.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "cmd/verbs.hpp"

namespace mwp::cmd {

namespace {

constexpr std::string_view the_case = "{}";

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

std::string put_in(std::string word, const std::string& number) {
  for (auto at = word.find(the_case); at != std::string::npos; at = word.find(the_case, at + number.size()))
    word.replace(at, the_case.size(), number);
  return word;
}

}  // namespace

struct LineRunner::KnownVerb {
  const VerbRow* row;
  std::unique_ptr<Verb> prototype;
  std::unique_ptr<LineParser> parser;
  OptionList targets;  ///< of the line at work
};

LineRunner::LineRunner(bool stdin_taken) : m_stdin_taken(stdin_taken) {}
LineRunner::~LineRunner() = default;

/// The line taken apart, its references resolved. An intake keeps its number also where that fails.
Line LineRunner::understood(Words words) {
  bool opens = words.size() > 1 && words[0] == "intake" && words[1] == "new";
  try {
    resolve(words);
    ErrorStyle style;
    return take_apart(std::move(words), style);
  } catch (const Error&) {
    if (opens) m_opened.emplace_back();
    throw;
  }
}

void LineRunner::run(Session& session, Words words, LineResult& result) {
  auto line = understood(std::move(words));
  bool opens = line.verb == "intake new";
  if (opens) m_opened.emplace_back();
  auto& known = verb_of(line.verb);
  auto verb = known.row->make();
  GlobalOptions globals;
  known.targets.clear();
  declare(*verb, globals, known.targets);
  Inputs inputs(m_stdin_taken);
  inputs.never(session.file_path());
  session.line = known.parser->parse(line.verb, known.targets, std::move(line.rest), inputs);
  refuse_globals(globals);
  session.begin_line(line.verb, globals.actor, inputs);
  verb->run(session);
  if (opens) m_opened.back() = result.output;
}

LineRunner::KnownVerb& LineRunner::verb_of(const std::string& name) {
  auto& known = m_verbs[name];
  if (known) return *known;
  const auto* row = find_verb(name);
  if (!row || !row->in_batch) {
    m_verbs.erase(name);
    if (name.empty())
      throw UsageError("no-verb", tr("a line of a batch begins with a verb"), tr("'mwp help' lists them"));
    if (is_verb(name) && !row)
      throw UsageError("unknown-verb", msg("'{}' is followed by one of: {}", name, join(subverbs(name))));
    throw UsageError(
        "not-in-batch",
        row ? msg("'{}' does not stand in a batch", name) : msg("'{}' is not a verb of mwp", printable(clip(name, 60))),
        row ? tr("a batch holds what records, without 'mwp' before it") : tr("'mwp help' lists them"));
  }
  known = std::make_unique<KnownVerb>(KnownVerb{row, row->make(), nullptr, {}});
  OptionList options;
  GlobalOptions globals;
  declare(*known->prototype, globals, options);
  known->parser = std::make_unique<LineParser>(std::move(options));
  return *known;
}

/// @1 and @last: the cases that earlier lines of this batch opened.
void LineRunner::resolve(Words& words) const {
  for (auto& word : words) {
    if (word.size() < 2 || word[0] != '@') continue;
    auto nth = parse_number(std::string_view(word).substr(1), 1, 100'000'000);
    if (!nth && word != "@last") continue;
    auto index = nth ? static_cast<std::size_t>(*nth) : m_opened.size();
    if (index == 0 || index > m_opened.size()) {
      throw InputError("no-such-reference", msg("'{}': no earlier line of this batch opened that case", word),
                       tr("@1 is the first case that this batch opened, @last the last one"));
    }
    if (m_opened[index - 1].empty()) {
      throw InputError("no-such-reference", msg("'{}': the line that was to open that case did not", word),
                       tr("mend that line, and run the batch again under the same --key"));
    }
    word = m_opened[index - 1];
  }
}

LineSteps::LineSteps(std::string text, std::optional<std::string> key, bool stdin_taken)
    : m_text(std::move(text)), m_lines(m_text), m_runner(stdin_taken), m_key(std::move(key)) {}

bool LineSteps::next(Session& session) {
  static_cast<void>(session);
  ++m_count;
  return m_lines.next(m_words);
}

std::optional<std::string> LineSteps::key() const {
  return m_key ? std::optional(fmt::format("{}/{}", *m_key, m_count)) : std::nullopt;
}

void LineSteps::run(Session& session, LineResult& result) {
  m_runner.run(session, std::move(m_words), result);
}

CaseSteps::CaseSteps(casefile::CaseFilter filter, Words line, std::optional<std::string> key)
    : m_filter(std::move(filter)), m_line(std::move(line)), m_runner(false), m_key(std::move(key)) {
  bool any = std::any_of(m_line.begin(), m_line.end(),
                         [](const auto& word) { return word.find(the_case) != std::string::npos; });
  if (any) return;
  throw UsageError("no-case-in-line", tr("--for-each: the line has no {}, the place of the case number"),
                   tr("write it behind '--', such as: mwp batch --for-each --stale 30 -- record note {} --text T"));
}

bool CaseSteps::next(Session& session) {
  if (!m_found) {
    each_case(session.file(), m_filter,
              [this](const casefile::CaseState& state) { m_cases.push_back(state.number.text()); });
    m_found = true;
  }
  return ++m_at <= m_cases.size();
}

std::optional<std::string> CaseSteps::key() const {
  return m_key ? std::optional(fmt::format("{}/{}", *m_key, subject())) : std::nullopt;
}

void CaseSteps::run(Session& session, LineResult& result) {
  Words words;
  for (const auto& word : m_line) words.push_back(put_in(word, subject()));
  m_runner.run(session, std::move(words), result);
}

}  // namespace mwp::cmd
