// SPDX-License-Identifier: EUPL-1.2
// The tables of a case file: those of the journal, made by the numbered migrations of share/schema, and the
// projections. A fresh file runs all migrations, so that it and an upgraded one have one fingerprint.
#pragma once

namespace mwp::casefile {

class Db;

/// The version of the tables in the file.
int version_of(Db& db);

/// Creates everything, inside a transaction of the caller.
void create_schema(Db& db);

/// Makes the tables of an older file those of this version, inside a transaction of the caller: the projections go, the
/// journal stays and is migrated, and empty projections are made, to be filled by a replay.
void migrate_schema(Db& db);

/// The fingerprint: nothing in the file but what its version made, each in the very same words. Foreign triggers,
/// views, generated columns and shadow tables all fail here. Of an older version only the journal is known to the word;
/// all else may be plain tables and indexes, which an upgrade drops. Throws Damaged ("schema").
void check_schema(Db& db);

}  // namespace mwp::casefile
