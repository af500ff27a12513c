// SPDX-License-Identifier: EUPL-1.2
#include "cmd/line_results.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/errors.hpp"
#include "render/json.hpp"

namespace mwp::cmd {

namespace {

/// In messages: "line 3", or the case itself.
std::string place_of(const LineResult& result) {
  return result.subject.empty() ? msg("line {}", result.line) : result.subject;
}

}  // namespace

void LineResults::tell(const LineResult& result) {
  count(result);
  if (m_json) {
    tell_json(result);
  } else {
    auto first = result.subject.empty() ? std::to_string(result.line) : result.subject;
    m_out.write(fmt::format("{}\t{}{}{}\n", first, name_of(result.status), result.output.empty() ? "" : "\t",
                            join(split(result.output, '\n'), " ")));
  }
  if (m_at_once) m_out.flush();
  for (const auto& warning : result.warnings) {
    write_message(fmt::format("mwp {}: {}: {}: {}\n", m_verb, place_of(result), tr("warning"), warning));
  }
  if (result.error && !m_json) report(*result.error, {fmt::format("{}: {}", m_verb, place_of(result)), false});
}

void LineResults::tell_json(const LineResult& result) {
  render::Json json(m_out);
  json.begin_object().field("line", static_cast<int>(result.line));
  if (!result.subject.empty()) json.field("case", result.subject);
  json.field("status", name_of(result.status));
  json.field("exit", static_cast<int>(result.exit)).field("output", result.output).key("error");
  result.error ? error_object(*result.error, json) : static_cast<void>(json.null());
  json.end_object().newline();
}

void LineResults::tell_counts(const std::string& batch, bool dry_run, bool unread) const {
  auto count = [this](LineStatus status) { return m_counts[static_cast<std::size_t>(status)]; };
  auto text = msg("batch {}: {} done, {} already done, {} refused, {} failed, {} skipped", batch,
                  count(LineStatus::Done), count(LineStatus::AlreadyDone), count(LineStatus::Refused),
                  count(LineStatus::Error), count(LineStatus::Skipped));
  if (unread) text += "; " + std::string(tr("what follows was not read"));
  if (dry_run) text += "; " + std::string(tr("dry run: nothing was recorded"));
  write_message(text + "\n");
}

}  // namespace mwp::cmd
