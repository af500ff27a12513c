// SPDX-License-Identifier: EUPL-1.2
#include "casefile/upgrade.hpp"
#include "base/message.hpp"
#include "base/signals.hpp"
#include "cmd/factories.hpp"
#include "cmd/session.hpp"

namespace mwp::cmd {

namespace {

class Upgrade : public Verb {
 public:
  void declare(OptionList& options) override {
    options.option("--backup", "FILE", &m_backup, N_("where the file as it is goes first (FILE.vN-DATE beside it)"));
  }
  Exit run(Session& session) override {
    auto done = upgraded(session);
    if (casefile::CaseFile::recovered()) session.warn(tr("an interrupted command was undone before this one"));
    if (done.from == casefile::schema_version) {
      session.say(msg("the case file is of version {} already: nothing to do", done.from));
      return Exit::Done;
    }
    if (!done.acknowledged) session.warn(tr("the commit reported a failure, but the case file is upgraded"));
    session.say(msg("backup made and verified: {}", done.backup));
    session.say(msg("case file upgraded from version {} to {}", done.from, casefile::schema_version));
    return Exit::Done;
  }

 private:
  casefile::Upgrade upgraded(Session& session) const {
    SignalsWait wait;
    return casefile::upgrade(session.file_path(), session.open_options(), m_backup, session.today());
  }

  std::optional<std::string> m_backup;
};

}  // namespace

std::unique_ptr<Verb> make_upgrade() {
  return std::make_unique<Upgrade>();
}

}  // namespace mwp::cmd
