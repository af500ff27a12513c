-- SPDX-License-Identifier: EUPL-1.2
-- Case file, schema 1: the tables that are migrated and never derived. What happened is in event; all else follows from it.
-- (n, series) orders everything; dates are checked by a round trip, for date() alone accepts 30 February.
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE command (
  n INTEGER NOT NULL,
  series TEXT NOT NULL,
  id TEXT NOT NULL,
  key TEXT,
  line BLOB NOT NULL,
  answer TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  clock TEXT NOT NULL CHECK (clock IN ('system', 'pinned')),
  program TEXT NOT NULL,
  policy BLOB,
  batch TEXT,
  salt BLOB NOT NULL,
  PRIMARY KEY (n, series)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX command_key ON command (series, key) WHERE key IS NOT NULL;
CREATE TABLE event (
  n INTEGER NOT NULL CHECK (n > 0),
  series TEXT NOT NULL CHECK (series GLOB '[A-Z]'),
  case_number INTEGER,
  meeting TEXT,
  context TEXT,
  provider TEXT,
  kind TEXT NOT NULL,
  "on" TEXT NOT NULL CHECK ("on" IS date("on", '+0 days')),
  command INTEGER NOT NULL,
  private BLOB,
  digest BLOB NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL,
  salt BLOB,
  body TEXT,
  PRIMARY KEY (n, series),
  FOREIGN KEY (command, series) REFERENCES command (n, series)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_case ON event (case_number) WHERE case_number IS NOT NULL;
CREATE INDEX event_meeting ON event (meeting) WHERE meeting IS NOT NULL;
CREATE TABLE event_private (
  n INTEGER NOT NULL,
  series TEXT NOT NULL,
  salt BLOB NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (n, series),
  FOREIGN KEY (n, series) REFERENCES event (n, series)
) STRICT, WITHOUT ROWID;
