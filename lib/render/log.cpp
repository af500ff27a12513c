// SPDX-License-Identifier: EUPL-1.2
#include "render/log.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::render {

namespace {

/// What happened, in a few words: the texts of the event's data, one after the other; of a correction also those of
/// the event as it now reads.
std::string in_words(const Value& data, bool brief) {
  std::vector<std::string> words;
  for (const auto& [key, value] : data.members()) {
    if (key == "form") continue;
    if (value.is_object()) {
      if (auto text = key == "data" ? in_words(value, brief) : ""; !text.empty()) words.push_back(text);
      continue;
    }
    auto text = value.is_text() ? value.text() : value.is_array() ? join(value.texts(), "+") : value.json();
    if (text.empty()) continue;
    bool cut = brief && clip(text, 60).size() < text.size();
    words.push_back(fmt::format("{}={}", key, cut ? std::string(clip(text, 60)) + "…" : text));
  }
  return join(words, " ");
}

}  // namespace

std::vector<Column> log_columns() {
  return {{.key = "id", .title = N_("event")},
          {.key = "on", .title = N_("on")},
          {.key = "recorded_at", .title = N_("recorded"), .drop = 9},
          {.key = "actor", .title = N_("who"), .elastic = true, .drop = 7},
          {.key = "case", .title = N_("case"), .drop = 6},
          {.key = "meeting", .title = N_("meeting"), .drop = 5},
          {.key = "kind", .title = N_("what")},
          {.key = "data", .title = N_("details"), .elastic = true},
          {.key = "because", .title = N_("because"), .elastic = true, .drop = 2}};
}

LogWriter::LogWriter(Sink& json) : m_json(std::make_unique<Json>(json)) {
  begin_document(*m_json).key("events").begin_array();
}

LogWriter::LogWriter(std::unique_ptr<RowWriter> rows, bool brief) : m_rows(std::move(rows)), m_brief(brief) {}

void LogWriter::entry(const casefile::LogEntry& entry) {
  const auto& event = entry.event;
  auto number = event.case_number ? event.case_number->text() : std::string();
  if (m_rows) {
    auto fate = !entry.undone_by.empty()      ? msg("taken back by {}", entry.undone_by)
                : !entry.corrected_by.empty() ? msg("corrected by {}", entry.corrected_by)
                                              : std::string();
    auto details = in_words(event.data(), m_brief);
    if (!fate.empty()) details = details.empty() ? fate : fmt::format("{} [{}]", details, fate);
    m_rows->row({event.id.text(), event.on.iso(), entry.recorded_at, entry.actor, cell(number), cell(event.meeting),
                 event.kind, cell(details), cell(event.because())});
    return;
  }
  m_json->begin_object()
      .field("id", event.id.text())
      .text_or_null("case", number)
      .text_or_null("meeting", event.meeting);
  m_json->field("kind", event.kind)
      .field("on", event.on)
      .field("recorded_at", entry.recorded_at)
      .field("actor", entry.actor);
  m_json->text_or_null("because", event.because())
      .field("data", event.data().is_null() ? Value::object() : event.data());
  m_json->field("made", event.made().is_null() ? Value::object() : event.made());
  m_json->text_or_null("undone_by", entry.undone_by).text_or_null("corrected_by", entry.corrected_by);
  m_json->field("clock", entry.clock).end_object();
}

void LogWriter::end() {
  if (m_rows) return m_rows->end();
  m_json->end_array();
  end_document(*m_json);
}

void head_json(const std::vector<std::string>& heads, Sink& sink) {
  Json json(sink);
  begin_document(json).field("head", heads);
  end_document(json);
}

}  // namespace mwp::render
