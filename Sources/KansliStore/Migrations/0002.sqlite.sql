-- What was read of files and waits for a person; tables and footnotes among provisions; the bodies
-- of the register found without reading every decision.

CREATE TABLE provision_with_tables (
  document_id TEXT NOT NULL,
  edition INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  id TEXT NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'item', 'row', 'footnote')),
  level INTEGER NOT NULL CHECK (level >= 1),
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, edition, position),
  UNIQUE (document_id, edition, id),
  FOREIGN KEY (document_id, edition) REFERENCES edition (document_id, number)
) STRICT;
INSERT INTO provision_with_tables
  SELECT document_id, edition, position, id, kind, level, text FROM provision;
DROP TABLE provision;
ALTER TABLE provision_with_tables RENAME TO provision;
CREATE TRIGGER provision_is_never_updated BEFORE UPDATE ON provision
BEGIN SELECT RAISE(ABORT, 'an adopted text is never edited: adopt a new edition'); END;
CREATE TRIGGER provision_is_never_deleted BEFORE DELETE ON provision
BEGIN SELECT RAISE(ABORT, 'an adopted text is never removed: adopt a new edition'); END;

-- Facts that wait are now a part of what was read. A file imported before is read anew when it is
-- imported again.
DROP TABLE waiting_fact;

CREATE TABLE reading (
  source_file TEXT NOT NULL PRIMARY KEY REFERENCES source_file (sha256),
  kind TEXT NOT NULL CHECK (kind IN ('document', 'register', 'proposal', 'decision', 'unknown')),
  -- The text that lines are counted in, where it is not the file's own bytes.
  text TEXT,
  warnings TEXT NOT NULL,
  -- The build that read it: another build reads it anew.
  reader TEXT NOT NULL,
  read_at INTEGER NOT NULL
) STRICT;

-- A part of a reading: a document, a line of a list, a decision. What is recorded without asking
-- anyone leaves none behind.
CREATE TABLE review_item (
  id TEXT NOT NULL PRIMARY KEY,
  source_file TEXT NOT NULL REFERENCES reading (source_file),
  position INTEGER NOT NULL CHECK (position >= 1),
  subject TEXT NOT NULL CHECK (subject IN ('document', 'decision')),
  title TEXT,
  decided_on TEXT CHECK (date(decided_on, '+0 days') IS decided_on),
  reading TEXT NOT NULL,
  answers TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('read', 'open', 'accepted', 'rejected')),
  -- Facts that want a person's eye.
  doubts INTEGER NOT NULL CHECK (doubts >= 0),
  document_id TEXT REFERENCES document (id),
  -- Counts up at every change: a page made before it is stale.
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (source_file, position)
) STRICT;
CREATE INDEX review_item_by_state ON review_item (state, doubts, id);
CREATE INDEX review_item_by_document ON review_item (document_id);

-- What people did with an item, and the entries it made: what undoing goes by.
CREATE TABLE review_step (
  item_id TEXT NOT NULL REFERENCES review_item (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  what TEXT NOT NULL CHECK (what IN ('accept', 'reject', 'undo')),
  entries TEXT NOT NULL,
  done_at INTEGER NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT;

-- A name of a body is short; an index entry must be.
CREATE INDEX decision_by_body ON decision (body) WHERE length(body) <= 200;
CREATE INDEX document_step_by_responsible ON document_step (review_responsible)
  WHERE length(review_responsible) <= 200;
CREATE INDEX cover_fact_by_value ON cover_fact (field, value)
  WHERE field IN ('reviewResponsible', 'followUpResponsible') AND length(value) <= 200;
