-- SPDX-License-Identifier: EUPL-1.2
-- Case file, schema 2: the events of one context or one provider are found without reading the whole journal, so that these
-- can be folded again. Most events name neither.
CREATE INDEX event_context ON event (context) WHERE context IS NOT NULL;
CREATE INDEX event_provider ON event (provider) WHERE provider IS NOT NULL;
-- What is known to stand in another file. An event that a part of a journal leaves out is known by its hash alone, on which
-- the next one rests; a document does not come along with its event when that is imported.
CREATE TABLE left_out (
  n INTEGER NOT NULL,
  series TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (n, series)
) STRICT, WITHOUT ROWID;
CREATE TABLE document_elsewhere (
  name TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
