// SPDX-License-Identifier: EUPL-1.2
// THE table of verbs: dispatch, help, completion, the list of man pages and the tests all read it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/verb.hpp"

namespace mwp::cmd {

enum class Group { Keep, Record, Look };
/// What the dispatcher does with the case file before the verb runs.
enum class Access { None, Read, Write };
/// What a verb shows of a case; what shows identity is logged in FILE.access.
enum class Discloses { Nothing, Case, Identity };

struct VerbRow {
  std::string_view name;  ///< "escalate", or with a subverb "meeting plan"
  Group group;
  const char* summary;  ///< msgid
  Access access;
  Discloses discloses;
  bool in_batch;
  std::unique_ptr<Verb> (*make)();
};

std::span<const VerbRow> verbs();
/// The row of "meeting plan"; nothing where there is none.
const VerbRow* find_verb(std::string_view name);
/// True for a verb, and for what verbs of more words begin with: "place", "place context".
bool is_verb(std::string_view word);
bool has_subverbs(std::string_view word);
/// What may follow these words: "solution", "context new" …; empty for a verb without subverbs.
std::vector<std::string> subverbs(std::string_view word);
/// First words, each once, in the order of the table.
std::vector<std::string> first_words();

}  // namespace mwp::cmd
