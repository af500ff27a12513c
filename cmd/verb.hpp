// SPDX-License-Identifier: EUPL-1.2
// A verb: its options, and what it does. One verb, one file, one man page, one folder of transcripts, under the same
// name.
#pragma once

#include "base/error.hpp"
#include "cmd/parse.hpp"

namespace mwp::cmd {

class Session;

class Verb {
 public:
  Verb() = default;
  virtual ~Verb() = default;
  Verb(const Verb&) = delete;
  Verb& operator=(const Verb&) = delete;

  /// Declares the options, bound to members. No I/O.
  virtual void declare(OptionList& options) = 0;
  /// Does it: fetch, decide, record, print.
  virtual Exit run(Session& session) = 0;
};

}  // namespace mwp::cmd
