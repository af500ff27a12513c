-- SPDX-License-Identifier: EUPL-1.2
-- Case file, schema 2: the events of one context or one provider are found without reading the whole journal, so that these
-- can be folded again. Most events name neither.
CREATE INDEX event_context ON event (context) WHERE context IS NOT NULL;
CREATE INDEX event_provider ON event (provider) WHERE provider IS NOT NULL;
