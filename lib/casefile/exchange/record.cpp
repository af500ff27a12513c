// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/record.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::casefile {

namespace {

/// One line of JSON, key by key.
class Line {
 public:
  Line& text(const char* key, std::string_view value) {
    open(key);
    append_json_text(m_line, value);
    return *this;
  }
  Line& text_unless_empty(const char* key, std::string_view value) { return value.empty() ? *this : text(key, value); }
  Line& bytes(const char* key, std::string_view value) { return text(key, hex(value)); }
  Line& bytes_unless_empty(const char* key, std::string_view value) {
    return value.empty() ? *this : bytes(key, value);
  }
  /// A value that is JSON already.
  Line& json(const char* key, std::string_view value) {
    open(key);
    m_line += value;
    return *this;
  }
  std::string end() { return std::move(m_line) + "}"; }

 private:
  void open(const char* key) {
    m_line += m_line.empty() ? "{\"" : ",\"";
    m_line += key;
    m_line += "\":";
  }
  std::string m_line;
};

std::string line_of_row(const CommandRow& row) {
  Line line;
  line.text("command", row.first.text()).text("id", row.id);
  if (row.key) line.text("key", *row.key);
  line.bytes("line", row.line).text("answer", row.answer).text("actor", row.actor);
  line.text("recorded_at", row.recorded_at).text("clock", row.clock).text("program", row.program);
  line.bytes_unless_empty("policy", row.policy);
  if (row.batch) line.text("batch", *row.batch);
  return line.bytes("salt", row.salt).end();
}

std::string line_of_row(const EventRow& row) {
  const auto& header = row.header;
  Line line;
  line.text("event", header.id.text());
  if (header.case_number) line.text("case", header.case_number->text());
  line.text_unless_empty("meeting", header.meeting).text_unless_empty("context", header.context);
  line.text_unless_empty("provider", header.provider).text("kind", header.kind).text("on", header.on);
  line.text("command", EventId{row.command, header.id.series}.text());
  line.bytes_unless_empty("private", header.personal);
  line.bytes("digest", row.digest).bytes("prev", row.prev).bytes("hash", row.hash);
  if (row.body) line.bytes("salt", row.body->salt).json("body", row.body->text);
  if (row.identity) line.bytes("identity_salt", row.identity->salt).json("identity", row.identity->text);
  return line.end();
}

std::string line_of_row(const LeftOut& row) {
  return Line().text("left_out", row.link.id.text()).bytes("hash", row.link.hash).end();
}

[[noreturn]] void refuse(const char* key, const std::string& expected) {
  throw InputError("bad-export", msg("'{}': expected {}", key, expected),
                   tr("export anew, and do not edit what comes out"));
}

const std::string& text_at(const Value& line, const char* key) {
  const auto& value = line[key];
  if (!value.is_text()) refuse(key, tr("a text"));
  return value.text();
}

/// A name, key or code: one line without hidden characters.
std::string plain_at(const Value& line, const char* key) {
  const auto& text = text_at(line, key);
  if (has_hidden(text)) refuse(key, tr("a text of one line without control characters"));
  return text;
}

std::string plain_or_empty(const Value& line, const char* key) {
  return line.find(key) ? plain_at(line, key) : std::string();
}

std::string bytes_at(const Value& line, const char* key, std::optional<std::size_t> size = {}) {
  auto bytes = unhex(text_at(line, key));
  if (!bytes || (size && bytes->size() != *size))
    refuse(key, size ? msg("{} hexadecimal digits", 2 * *size) : std::string(tr("hexadecimal digits")));
  return *bytes;
}

Digest digest_at(const Value& line, const char* key) {
  return bytes_at(line, key, first_prev.size());
}

EventId id_at(const Value& line, const char* key) {
  auto id = EventId::parse(text_at(line, key));
  if (!id) refuse(key, tr("an event, such as A123"));
  return *id;
}

/// A body is stored, and hashed, as mwp writes JSON.
std::optional<Salted> salted_at(const Value& line, const char* salt, const char* body) {
  if (!line.find(salt) && !line.find(body)) return std::nullopt;
  if (!line[body].is_object()) refuse(body, tr("an object"));
  return Salted{bytes_at(line, salt), line[body].json()};
}

CommandRow command_of(const Value& line) {
  CommandRow row;
  row.first = id_at(line, "command");
  row.id = plain_at(line, "id");
  if (line.find("key")) row.key = plain_at(line, "key");
  row.line = digest_at(line, "line");
  row.answer = text_at(line, "answer");
  row.actor = plain_at(line, "actor");
  row.recorded_at = plain_at(line, "recorded_at");
  row.clock = plain_at(line, "clock");
  row.program = plain_at(line, "program");
  if (line.find("policy")) row.policy = digest_at(line, "policy");
  if (line.find("batch")) row.batch = plain_at(line, "batch");
  row.salt = bytes_at(line, "salt");
  return row;
}

EventRow event_of(const Value& line) {
  EventRow row;
  auto& header = row.header;
  header.id = id_at(line, "event");
  if (line.find("case")) {
    header.case_number = CaseNumber::parse(text_at(line, "case"));
    if (!header.case_number) refuse("case", tr("a case number"));
  }
  header.meeting = plain_or_empty(line, "meeting");
  header.context = plain_or_empty(line, "context");
  header.provider = plain_or_empty(line, "provider");
  header.kind = plain_at(line, "kind");
  header.on = plain_at(line, "on");
  auto command = id_at(line, "command");
  if (command.series != header.id.series || command.n > header.id.n) refuse("command", tr("the command of this event"));
  row.command = command.n;
  if (line.find("private")) header.personal = digest_at(line, "private");
  row.digest = digest_at(line, "digest");
  row.prev = digest_at(line, "prev");
  row.hash = digest_at(line, "hash");
  row.body = salted_at(line, "salt", "body");
  row.identity = salted_at(line, "identity_salt", "identity");
  return row;
}

}  // namespace

std::string line_of(const Record& record) {
  return std::visit([](const auto& row) { return line_of_row(row); }, record);
}

bool is_record(const Value& line) {
  return line.find("event") || line.find("command") || line.find("left_out");
}

Record record_of(const Value& line) {
  if (line.find("event")) return event_of(line);
  if (line.find("command")) return command_of(line);
  return LeftOut{{id_at(line, "left_out"), digest_at(line, "hash")}};
}

std::string text_of(const ChainLink& link) {
  return link.id.text() + ":" + hex(link.hash);
}

}  // namespace mwp::casefile
