// SPDX-License-Identifier: EUPL-1.2
// A policy: the ladder, the bodies and the rules of one way of working (domain.md §2, §3), read from
// share/policy/*.toml. The checks behind the rules are C++ (process/rules); a policy switches them on and gives
// strength, words and source.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.hpp"
#include "domain/term.hpp"

namespace mwp::policy {

struct Rung {
  std::string id;
  std::string name;
  std::string registered_by;  ///< the party that registers a case here; empty for the first rung
  bool commission = false;    ///< decides whether the made-to-measure process starts
  bool admission = false;     ///< entered only after `toegelaten`
};

struct Situation {
  std::string id;
  int number = 0;
  std::string name;
  std::string text;
};

struct Body {
  std::string id;
  std::string name;
  std::string short_name;
  std::string rung;       ///< the rung it decides on; empty for wsr, mdo, regiotafel, reflectie
  bool regional = false;  ///< its meetings belong to a region
  std::string scope;      ///< consent scope under which case data goes to it; empty: none
  bool cases = true;      ///< cases may stand on its agenda
  std::string members;
};

enum class Strength { Hard, Warn };

struct Rule {
  std::string id;
  Strength strength = Strength::Hard;
  std::optional<Strength> softened;  ///< strength where the rule says it weighs less (wlz-indicatie before a taskforce)
  bool overridable = false;
  std::string text;    ///< the rule in plain Dutch
  std::string who;     ///< the party that must act
  std::string todo;    ///< what it must do, in Dutch
  std::string source;  ///< "S0 S1 S2", "AVG", "eigen regel"
};

struct FormKey {
  std::string key;  ///< dotted: client.family_name
  std::string label;
  std::string who;
  std::string hint;
};

struct Characteristic {
  std::string id;
  std::string group;
  std::string text;
};

struct TermWords {
  std::string id;
  int number = 0;
  domain::TermUnit unit = domain::TermUnit::WorkingDays;
  std::string calendar;
  std::string text;
  std::string source;
};

/// How sure it is whose task it is: S4 lost its table columns (domain.md §6).
inline constexpr std::array<std::string_view, 3> certainties{"stated", "likely", "unknown"};

/// A task that mwp opens by itself: at a step, or on entering a situation (S4).
struct TaskTemplate {
  std::string id;
  std::string text;
  std::string owner;
  std::vector<std::string> with;  ///< parties that own it jointly
  std::vector<std::string> supports;
  std::string term;  ///< term id, or empty
  std::string source;
  std::string situation;                                   ///< whose entering opens it; empty: a step does
  std::string certainty;                                   ///< of its owner; empty only where no situation opens it
  bool keeps = false;                                      ///< stays open when the situation is left
  bool optional = false;                                   ///< S4 says may, or names a condition
  std::vector<std::pair<std::string, std::string>> notes;  ///< party, what S4 says of its part if it has one

  /// Owner, joint owners and supporting parties.
  std::vector<std::string> parties() const;
};

struct Words {
  std::string process, processes, admitted, refused, commission, commission_short, members;
};

struct Policy {
  std::string id;
  std::string name;
  std::string source;
  std::string hand_back;  ///< rung after niet-toegelaten
  Words words;
  std::vector<Rung> rungs;
  std::vector<Situation> situations;
  std::vector<Body> bodies;
  std::vector<std::string> wsr_forms;
  std::vector<Rule> rules;
  std::vector<std::string> required_to_open;
  std::vector<std::string> required_for_commission;
  std::vector<std::pair<std::string, std::string>> form_sections;  ///< id, title
  std::vector<FormKey> form_keys;
  std::vector<Characteristic> characteristics;
  std::vector<TermWords> terms;
  std::vector<TaskTemplate> tasks;
  std::string digest_text;  ///< the bytes it was read from: hashed into every command that read it

  const Rung* find_rung(std::string_view id) const;
  const Rung& commission() const;
  const Rung& admission() const;
  /// Place on the ladder, 0 for the lowest rung; -1 for an unknown one.
  int rank(std::string_view rung) const;
  /// The rung above, or nothing at the top.
  const Rung* above(std::string_view rung) const;
  const Situation* find_situation(std::string_view id) const;
  const Body* find_body(std::string_view id) const;
  const Body* body_of_rung(std::string_view rung) const;
  const Rule* find_rule(std::string_view id) const;
  const FormKey* find_form_key(std::string_view key) const;
  const Characteristic* find_characteristic(std::string_view id) const;
  const TermWords* find_term(std::string_view id) const;
  const TaskTemplate* find_task(std::string_view id) const;
  /// Throws InputError where there is none.
  const TaskTemplate& task(std::string_view id) const;
  std::vector<std::string> rung_ids() const;
};

struct Document;
/// Checks a document and makes a policy of it. Throws InputError with file, line and key.
Policy read_policy(const Document& document);

}  // namespace mwp::policy
