-- The register. Days are text YYYY-MM-DD, instants microseconds since 1970 in UTC, names sort by
-- sort_key. A check on a day is written date(d, '+0 days') IS d: plain date() lets 2023-02-30 pass.

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE source_file (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
  content BLOB NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  folded_title TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  type TEXT NOT NULL,
  municipality TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX document_by_name ON document (sort_key, slug);
CREATE INDEX document_by_folded_title ON document (folded_title);

CREATE TABLE document_topic (
  document_id TEXT NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  topic TEXT NOT NULL CHECK (topic <> ''),
  PRIMARY KEY (document_id, position)
) STRICT;

CREATE INDEX document_topic_by_topic ON document_topic (topic);

CREATE TABLE edition (
  document_id TEXT NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  type TEXT NOT NULL,
  family_label TEXT,
  language TEXT NOT NULL,
  source_file TEXT REFERENCES source_file (sha256),
  PRIMARY KEY (document_id, number)
) STRICT;

CREATE TABLE provision (
  document_id TEXT NOT NULL,
  edition INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  id TEXT NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'item')),
  level INTEGER NOT NULL CHECK (level >= 1),
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, edition, position),
  UNIQUE (document_id, edition, id),
  FOREIGN KEY (document_id, edition) REFERENCES edition (document_id, number)
) STRICT;

CREATE TABLE cover_fact (
  document_id TEXT NOT NULL,
  edition INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field <> ''),
  value TEXT,
  raw TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 0),
  PRIMARY KEY (document_id, edition, field),
  FOREIGN KEY (document_id, edition) REFERENCES edition (document_id, number)
) STRICT;

CREATE TABLE decision (
  sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 1),
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  body TEXT NOT NULL,
  decided_on TEXT CHECK (date(decided_on, '+0 days') IS decided_on),
  minutes_item TEXT,
  registry_number TEXT,
  minutes_approved_on TEXT CHECK (date(minutes_approved_on, '+0 days') IS minutes_approved_on),
  announced_on TEXT CHECK (date(announced_on, '+0 days') IS announced_on),
  final_on TEXT CHECK (date(final_on, '+0 days') IS final_on),
  basis TEXT NOT NULL CHECK (basis IN ('minutes', 'cover', 'recital', 'judgment')),
  source_file TEXT REFERENCES source_file (sha256),
  corrects_decision TEXT REFERENCES decision (id),
  corrects_position INTEGER,
  reason TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  effect_count INTEGER NOT NULL CHECK (effect_count >= 0),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  CHECK (effect_count > 0 OR corrects_decision IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX decision_corrected_once
  ON decision (corrects_decision, coalesce(corrects_position, 0))
  WHERE corrects_decision IS NOT NULL;

CREATE INDEX decision_by_day ON decision (decided_on, sequence);

CREATE TABLE effect (
  decision_sequence INTEGER NOT NULL REFERENCES decision (sequence),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('adopt', 'amend', 'extend', 'repeal', 'annul', 'assign')),
  document_id TEXT REFERENCES document (id),
  edition INTEGER,
  amends_edition INTEGER,
  comes_into_force_on TEXT CHECK (date(comes_into_force_on, '+0 days') IS comes_into_force_on),
  end_kind TEXT CHECK (end_kind IN ('stated', 'untilFurtherNotice', 'notStated')),
  end_through TEXT CHECK (date(end_through, '+0 days') IS end_through),
  end_words TEXT,
  review_by TEXT,
  review_words TEXT,
  supersedes TEXT,
  text_hash TEXT,
  text_attributed INTEGER NOT NULL CHECK (text_attributed IN (0, 1)),
  target_decision TEXT REFERENCES decision (id),
  target_position INTEGER,
  duty TEXT CHECK (duty IN ('review', 'followUp')),
  responsible TEXT,
  PRIMARY KEY (decision_sequence, position),
  CHECK ((end_kind IS 'stated') = (end_through IS NOT NULL)),
  CHECK ((kind = 'annul') = (document_id IS NULL)),
  FOREIGN KEY (document_id, edition) REFERENCES edition (document_id, number)
) STRICT;

CREATE INDEX effect_by_edition ON effect (document_id, edition);

-- Which documents a decision concerns, those of the decision it corrects or annuls among them.
CREATE TABLE decision_document (
  document_id TEXT NOT NULL REFERENCES document (id),
  decision_sequence INTEGER NOT NULL REFERENCES decision (sequence),
  PRIMARY KEY (document_id, decision_sequence)
) STRICT;

CREATE TABLE ledger_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
  hash TEXT NOT NULL,
  -- Edits without legal effect since the beginning: with the hash, what pages are made from.
  edits INTEGER NOT NULL CHECK (edits >= 0),
  edited_at INTEGER
) STRICT;
INSERT INTO ledger_head (id, entry_count, hash, edits) VALUES (1, 0, '', 0);

-- The projection: how a document stands from one day until another. Computed, never edited.
CREATE TABLE document_step (
  document_id TEXT NOT NULL REFERENCES document (id),
  from_on TEXT NOT NULL CHECK (date(from_on, '+0 days') IS from_on),
  until_on TEXT CHECK (date(until_on, '+0 days') IS until_on),
  standing TEXT NOT NULL,
  edition INTEGER,
  end_kind TEXT,
  valid_through TEXT CHECK (date(valid_through, '+0 days') IS valid_through),
  review_due_by TEXT CHECK (date(review_due_by, '+0 days') IS review_due_by),
  review_responsible TEXT,
  PRIMARY KEY (document_id, from_on),
  CHECK (until_on IS NULL OR from_on < until_on)
) STRICT;
CREATE INDEX document_step_by_standing ON document_step (standing, until_on, from_on);
CREATE INDEX document_step_by_day ON document_step (from_on);

CREATE TABLE proposal (
  source_file TEXT NOT NULL REFERENCES source_file (sha256),
  position INTEGER NOT NULL CHECK (position >= 1),
  document_id TEXT REFERENCES document (id),
  document_title TEXT,
  proposes TEXT NOT NULL,
  valid_through TEXT,
  from_body TEXT,
  to_body TEXT,
  reasons TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  stored_at INTEGER NOT NULL,
  PRIMARY KEY (source_file, position)
) STRICT;
CREATE INDEX proposal_by_document ON proposal (document_id);

CREATE TABLE waiting_fact (
  source_file TEXT NOT NULL REFERENCES source_file (sha256),
  position INTEGER NOT NULL CHECK (position >= 1),
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  value TEXT,
  raw TEXT NOT NULL,
  line INTEGER NOT NULL,
  confidence_permille INTEGER,
  PRIMARY KEY (source_file, position)
) STRICT;

-- Edits without legal effect: who, when, what.
CREATE TABLE change (
  id TEXT NOT NULL PRIMARY KEY,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  subject TEXT NOT NULL,
  what TEXT NOT NULL
) STRICT;

CREATE TRIGGER decision_is_never_updated BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never edited: append a correction'); END;
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never removed: append a correction'); END;
CREATE TRIGGER effect_is_never_updated BEFORE UPDATE ON effect
BEGIN SELECT RAISE(ABORT, 'an effect is never edited: append a correction'); END;
CREATE TRIGGER effect_is_never_deleted BEFORE DELETE ON effect
BEGIN SELECT RAISE(ABORT, 'an effect is never removed: append a correction'); END;
CREATE TRIGGER provision_is_never_updated BEFORE UPDATE ON provision
BEGIN SELECT RAISE(ABORT, 'an adopted text is never edited: adopt a new edition'); END;
CREATE TRIGGER provision_is_never_deleted BEFORE DELETE ON provision
BEGIN SELECT RAISE(ABORT, 'an adopted text is never removed: adopt a new edition'); END;

-- Never two answers for one document and day; PostgreSQL has an exclusion constraint for it.
CREATE TRIGGER document_step_never_overlaps BEFORE INSERT ON document_step
WHEN EXISTS (
  SELECT 1 FROM document_step
  WHERE document_id = NEW.document_id
    AND (NEW.until_on IS NULL OR from_on < NEW.until_on)
    AND (until_on IS NULL OR NEW.from_on < until_on))
BEGIN SELECT RAISE(ABORT, 'two answers for one document and day'); END;
