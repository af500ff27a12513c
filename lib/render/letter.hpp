// SPDX-License-Identifier: EUPL-1.2
// Letters: one frame (letterhead, addressee, signature), and in it the words of each kind.
#pragma once

#include <string>
#include <vector>

#include "render/document.hpp"
#include "render/sink.hpp"
#include "render/template.hpp"
#include "report/letter.hpp"

namespace mwp::render {

/// What the frame of a letter needs beside its body.
struct LetterFrame {
  const report::Sender& sender;
  std::string to, attention, email;  ///< attention and email may be empty
  std::string salutation;            ///< "heer/mevrouw Voorbeeld"
  Date dated;
  std::string reference, subject;
  std::optional<casefile::Letter> replaces;
  bool outcome_changed = true;  ///< of a letter that replaces one: else something else in it was wrong
  std::string about;            ///< what the client is to be told, as in "over deze uitkomst"; empty: nothing
  std::string enclosure;        ///< what goes with it; empty: nothing
};
/// "heer/mevrouw Voorbeeld", from "T. Voorbeeld, gedragsdeskundige".
std::string salutation(const std::string& contact);
std::string letter_markdown(const LetterFrame& frame, const std::string& body, const Template& words);

/// The template of the body: letter-toegelaten, letter-niet-toegelaten or letter-aangehouden.
std::string letter_template(const report::OutcomeLetter& letter);
Document letter_document(const report::OutcomeLetter& letter, const Template& frame, const Template& body);
void letters_json(const std::vector<report::OutcomeLetter>& letters, Sink& sink);

}  // namespace mwp::render
