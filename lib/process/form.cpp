// SPDX-License-Identifier: EUPL-1.2
#include "process/form.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/identifiers.hpp"
#include "domain/words.hpp"
#include "policy/reader.hpp"
#include "policy/toml.hpp"
#include "process/form_fields.hpp"

namespace mwp::process {

namespace {

using Key = FormField;
using Kind = FormField::Kind;

using policy::Reader;

class FormReader {
 public:
  FormReader(Reader& root, policy::Library& library, Date day) : m_root(root), m_library(library), m_day(day) {}

  Form read() {
    std::string_view section;
    std::optional<Reader> table;
    for (const auto& key : form_fields) {
      if (key.section != section) {
        if (table) table->done();
        section = key.section;
        table = m_root.table(section);
      }
      take(key, table ? *table : m_root);
    }
    if (table) table->done();
    m_root.done();
    return std::move(m_form);
  }

 private:
  void take(const Key& key, Reader& reader) {
    auto value = read_value(key, reader);
    if (value.is_null()) return;
    if (*key.section == '\0') {
      m_form.open.set(key.name, std::move(value));
      if (std::string_view(key.name) == "received") m_day = m_form.received(m_day);
      return;
    }
    auto& tree = key.personal ? m_form.personal : m_form.open;
    auto section = tree.find(key.section) ? tree[key.section] : Value::object();
    section.set(key.name, std::move(value));
    tree.set(key.section, std::move(section));
  }

  /// An empty text is a key left blank on the form.
  Value read_value(const Key& key, Reader& reader) {
    if (reader.blank(key.name)) return {};
    switch (key.kind) {
      case Kind::Text:
        return name_like(key, reader);
      case Kind::Initials:
        return initials(key, reader);
      case Kind::Prose:
        return reader.maybe_prose(key.name);
      case Kind::Day:
        return day(key, reader);
      case Kind::YesNo:
        return word(key, reader, domain::yes_no);
      case Kind::Role:
        return word(key, reader, domain::signers);
      case Kind::List:
        return list(reader.texts(key.name));
      case Kind::Bsn:
        return bsn(key, reader);
      case Kind::Agb:
        return agb(key, reader);
      case Kind::Situation:
        return situation(key, reader);
      case Kind::Reason:
        return reason(key, reader);
      case Kind::Conditions:
        return coded(key, reader, "condition");
      case Kind::Zorgprofiel:
        return zorgprofiel(key, reader);
      case Kind::Grondslagen:
        return grondslagen(key, reader);
      case Kind::Leveringsstatus:
        return status(key, reader);
      case Kind::Classification:
        return classification(key, reader);
    }
    return {};
  }

  static Value list(const std::vector<std::string>& texts) { return texts.empty() ? Value() : Value(texts); }

  Value name_like(const Key& key, Reader& reader) {
    auto value = reader.maybe_text(key.name);
    if (value && mixes_scripts(*value)) {
      m_form.warnings.push_back(msg("{}: mixes alphabets; is every letter what it seems?", key.name));
    }
    return value;
  }

  /// One to six letters (iWlz); dots and spaces are how people write them.
  Value initials(const Key& key, Reader& reader) {
    auto value = name_like(key, reader).text();
    std::erase_if(value, [](char c) { return c == '.' || c == ' '; });
    if (value.empty()) return {};
    bool letters = std::none_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!letters || width(value) > 6) reader.fail(key.name, tr("initials are one to six letters"));
    return value;
  }

  Value situation(const Key& key, Reader& reader) {
    if (!reader.has(key.name)) return {};
    std::vector<std::string_view> known;
    for (const auto& item : m_library.policy(policy::current_policy).situations) known.push_back(item.id);
    return reader.word(key.name, known);
  }

  Value day(const Key& key, Reader& reader) {
    auto value = reader.maybe_date(key.name);
    bool birth = std::string_view(key.name) == "birth_date";
    if (value && birth && *value > m_day)
      reader.fail(key.name, tr("lies after the registration"), tr("check the year"));
    bool until = std::string_view(key.name) == "valid_until";
    auto from = m_form.open["indication"]["valid_from"].date();
    if (value && until && from && *value < *from)
      reader.fail(key.name, tr("lies before valid_from"), tr("check both dates"));
    return value;
  }

  static Value word(const Key& key, Reader& reader, std::span<const std::string_view> words) {
    return reader.has(key.name) ? Value(reader.word(key.name, words)) : Value();
  }

  static Value bsn(const Key& key, Reader& reader) {
    auto value = reader.maybe_text(key.name);
    if (value && !domain::is_bsn(*value)) {
      reader.fail(key.name, tr("not a BSN: nine digits that pass the 11-test"), tr("compare it with the indication"));
    }
    return value;
  }

  static Value agb(const Key& key, Reader& reader) {
    auto value = reader.maybe_text(key.name);
    if (value && !domain::is_agb(*value)) reader.fail(key.name, msg("'{}' is not an AGB code: eight digits", *value));
    return value;
  }

  /// A code held against its list; InputErrors of the list are given the key's place.
  void require(const Key& key, Reader& reader, const char* list_name, const std::string& code) {
    try {
      m_library.lists().require(list_name, code, key.name);
    } catch (const InputError& error) {
      reader.fail(key.name, msg("'{}' is not in the list '{}'", code, list_name), error.hint());
    }
  }

  Value reason(const Key& key, Reader& reader) {
    auto reasons = reader.text_or_texts(key.name);
    for (const auto& code : reasons) require(key, reader, "reason", code);
    return list(reasons);
  }

  Value coded(const Key& key, Reader& reader, const char* list_name) {
    auto codes = reader.texts(key.name);
    for (const auto& code : codes) require(key, reader, list_name, code);
    return list(codes);
  }

  Value zorgprofiel(const Key& key, Reader& reader) {
    auto written = reader.maybe_text(key.name);
    if (!written) return {};
    const auto* code = policy::find_zorgprofiel(m_library.zorgprofielen(), *written);
    if (!code || !code->holds_on(m_day)) {
      reader.fail(key.name, msg("'{}' is not a zorgprofiel", *written),
                  tr("write it as VG7, 7VG or 812; 'mwp help codes' shows all"));
    }
    return code->code;
  }

  Value grondslagen(const Key& key, Reader& reader) {
    auto codes = reader.texts(key.name);
    for (const auto& code : codes) {
      const auto* found = m_library.grondslagen().find(code);
      if (!found || !found->holds_on(m_day)) {
        reader.fail(key.name, msg("'{}' is not a grondslag", code), tr("use the codes 01 to 07"));
      }
    }
    return list(codes);
  }

  Value status(const Key& key, Reader& reader) {
    auto code = reader.maybe_text(key.name);
    if (!code) return {};
    const auto* found = m_library.leveringsstatus().find(*code);
    if (!found || !found->holds_on(m_day)) {
      reader.fail(key.name, msg("'{}' is not a leveringsstatus on {}", *code, m_day.iso()));
    }
    auto wants = !found->classifications.empty();
    if (wants != (reader.has("classification") && !reader.blank("classification"))) {
      reader.fail(key.name, wants ? msg("leveringsstatus {} needs a classification", *code)
                                  : msg("leveringsstatus {} takes no classification", *code));
    }
    return code;
  }

  Value classification(const Key& key, Reader& reader) {
    auto code = reader.maybe_text(key.name);
    if (!code) return {};
    auto status_code = m_form.open["indication"]["delivery_status"].text();
    const auto* found = m_library.leveringsstatus().find(status_code);
    if (!found) reader.fail(key.name, tr("a classification goes with a delivery_status"));
    const auto& fitting = found->classifications;
    if (std::find(fitting.begin(), fitting.end(), *code) == fitting.end()) {
      reader.fail(key.name, msg("'{}' does not go with leveringsstatus {}", *code, status_code),
                  msg("one of: {}", join(fitting)));
    }
    return code;
  }

  Reader& m_root;
  policy::Library& m_library;
  Date m_day;
  Form m_form;
};

}  // namespace

Form read_form(std::string_view text, const std::string& name, policy::Library& library, Date day) {
  auto start = text.find_first_not_of(" \t\r\n");
  bool json = start != std::string_view::npos && text[start] == '{';
  return read_values(json ? policy::read_json(text, name) : policy::read_toml(text, name), name, library, day);
}

Form read_values(const Value& root, const std::string& name, policy::Library& library, Date day) {
  policy::Document document{root, name, {}, {}, {}};
  Reader reader(document);
  return FormReader(reader, library, day).read();
}

}  // namespace mwp::process
