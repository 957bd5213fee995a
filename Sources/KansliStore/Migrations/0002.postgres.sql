-- What was read of files and waits for a person; tables and footnotes among provisions; the bodies
-- of the register found without reading every decision.

ALTER TABLE provision DROP CONSTRAINT provision_kind_check;
ALTER TABLE provision ADD CONSTRAINT provision_kind_check
  CHECK (kind IN ('heading', 'paragraph', 'item', 'row', 'footnote'));

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
  read_at BIGINT NOT NULL
);

-- A part of a reading: a document, a line of a list, a decision. What is recorded without asking
-- anyone leaves none behind.
CREATE TABLE review_item (
  id TEXT NOT NULL PRIMARY KEY,
  source_file TEXT NOT NULL REFERENCES reading (source_file),
  position INTEGER NOT NULL CHECK (position >= 1),
  subject TEXT NOT NULL CHECK (subject IN ('document', 'decision')),
  title TEXT,
  decided_on DATE,
  reading TEXT NOT NULL,
  answers TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('read', 'open', 'accepted', 'rejected')),
  -- Facts that want a person's eye.
  doubts INTEGER NOT NULL CHECK (doubts >= 0),
  document_id TEXT REFERENCES document (id),
  -- Counts up at every change: a page made before it is stale.
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (source_file, position)
);
CREATE INDEX review_item_by_state ON review_item (state, doubts, id);
CREATE INDEX review_item_by_document ON review_item (document_id);

-- What people did with an item, and the entries it made: what undoing goes by.
CREATE TABLE review_step (
  item_id TEXT NOT NULL REFERENCES review_item (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  what TEXT NOT NULL CHECK (what IN ('accept', 'reject', 'undo')),
  entries TEXT NOT NULL,
  done_at BIGINT NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
);

-- A name of a body is short; an index entry must be.
CREATE INDEX decision_by_body ON decision (body) WHERE length(body) <= 200;
CREATE INDEX document_step_by_responsible ON document_step (review_responsible)
  WHERE length(review_responsible) <= 200;
CREATE INDEX cover_fact_by_value ON cover_fact (field, value)
  WHERE field IN ('reviewResponsible', 'followUpResponsible') AND length(value) <= 200;
