// SPDX-License-Identifier: EUPL-1.2
#include "casefile/upgrade.hpp"

#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/backup.hpp"
#include "casefile/check.hpp"
#include "casefile/replay.hpp"
#include "casefile/schema.hpp"

namespace mwp::casefile {

namespace {

void refuse_existing(const std::string& target) {
  std::error_code fault;
  if (!std::filesystem::exists(target, fault)) return;
  throw IoError("exists", msg("'{}' exists", target), tr("name another file with --backup")).at(target);
}

/// By another connection, for no copy is made inside a transaction; that of the upgrade keeps writers out meanwhile.
void keep_old(const std::string& path, const OpenOptions& options, const std::string& target) {
  auto file = CaseFile::open(path, options);
  for (const auto& finding : check(file, false, {})) {
    if (finding.check == "access-log") continue;  // no part of what is upgraded
    throw Damaged("damaged", finding.text, finding.hint).at(path);
  }
  backup(file, target);
}

void make_anew(CaseFile& file) {
  migrate_schema(file.db());
  replay(file);
  check_schema(file.db());
}

}  // namespace

Upgrade upgrade(const std::string& path, OpenOptions options, const std::optional<std::string>& backup, Date today) {
  options.older = true;
  auto file = CaseFile::open(path, options);
  Transaction change(file, Transaction::Mode::Write);
  Upgrade done;
  done.from = version_of(file.db());
  if (done.from == schema_version) return done;  // or someone else did it while this one waited
  done.backup = backup.value_or(fmt::format("{}.v{}-{}", path, done.from, today.iso()));
  refuse_existing(done.backup);
  keep_old(path, options, done.backup);
  try {
    make_anew(file);
    done.acknowledged = change.commit([](CaseFile& it) { return version_of(it.db()) == schema_version; },
                                      tr("run 'mwp upgrade' again: it says whether there is anything to do"));
  } catch (const OutcomeUnknown&) {
    throw;
  } catch (const std::exception&) {
    remove_copy(done.backup);
    throw;
  }
  return done;
}

}  // namespace mwp::casefile
