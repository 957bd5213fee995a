-- What decisions do to cooperations abroad: effects of the ledger beside those on documents. The
-- positions of a decision's effects are one row of numbers over both tables.
CREATE TABLE cooperation_effect (
  decision_sequence INTEGER NOT NULL REFERENCES decision (sequence),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('enter', 'pause', 'end', 'exempt')),
  -- A relation, or a project that stands by itself.
  cooperation_id TEXT NOT NULL CHECK (cooperation_id <> ''),
  from_on TEXT CHECK (date(from_on, '+0 days') IS from_on),
  end_kind TEXT NOT NULL CHECK (end_kind IN ('stated', 'untilFurtherNotice', 'notStated')),
  end_through TEXT CHECK (date(end_through, '+0 days') IS end_through),
  end_words TEXT NOT NULL,
  conditions TEXT,
  screening_id TEXT,
  -- The provision that an exemption is made from.
  document_id TEXT REFERENCES document (id),
  edition INTEGER,
  provision TEXT,
  PRIMARY KEY (decision_sequence, position),
  CHECK ((end_kind = 'stated') = (end_through IS NOT NULL)),
  CHECK ((document_id IS NULL) = (edition IS NULL)),
  CHECK ((document_id IS NULL) = (provision IS NULL)),
  FOREIGN KEY (document_id, edition) REFERENCES edition (document_id, number)
) STRICT;

-- Which cooperations a decision concerns, those of the decision it corrects or annuls among them.
CREATE TABLE decision_cooperation (
  cooperation_id TEXT NOT NULL,
  decision_sequence INTEGER NOT NULL REFERENCES decision (sequence),
  PRIMARY KEY (cooperation_id, decision_sequence)
) STRICT;
CREATE INDEX decision_cooperation_by_decision ON decision_cooperation (decision_sequence);

CREATE TRIGGER cooperation_effect_is_never_updated BEFORE UPDATE ON cooperation_effect
BEGIN SELECT RAISE(ABORT, 'an effect is never edited: append a correction'); END;
CREATE TRIGGER cooperation_effect_is_never_deleted BEFORE DELETE ON cooperation_effect
BEGIN SELECT RAISE(ABORT, 'an effect is never removed: append a correction'); END;

-- A matter can propose an exemption too. SQLite changes a CHECK by making the table anew; the rows
-- that point to it find theirs again before the transaction ends.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE matter_before AS SELECT * FROM matter;
DROP TABLE matter;
CREATE TABLE matter (
  id TEXT NOT NULL PRIMARY KEY,
  registry_number TEXT UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  verb TEXT NOT NULL CHECK (verb IN ('adopt', 'extend', 'repeal', 'exempt')),
  document_id TEXT REFERENCES document (id),
  document_title TEXT NOT NULL,
  document_type TEXT NOT NULL,
  end_kind TEXT NOT NULL CHECK (end_kind IN ('stated', 'untilFurtherNotice', 'notStated')),
  end_through TEXT CHECK (date(end_through, '+0 days') IS end_through),
  effective_from TEXT CHECK (date(effective_from, '+0 days') IS effective_from),
  review_by TEXT CHECK (date(review_by, '+0 days') IS review_by),
  department TEXT NOT NULL CHECK (department <> ''),
  officer_id TEXT REFERENCES account (id),
  -- What the papers argue from: what has happened, why, and what it leads to by respect.
  background TEXT NOT NULL,
  reasons TEXT NOT NULL,
  consequences TEXT NOT NULL,
  -- drafting, referral, with (a body of the chain), decided, withdrawn, rejected
  place TEXT NOT NULL
    CHECK (place IN ('drafting', 'referral', 'with', 'decided', 'withdrawn', 'rejected')),
  place_index INTEGER,
  -- The proposal of an imported file that it was made from, once.
  proposal_file TEXT,
  proposal_position INTEGER,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (proposal_file, proposal_position),
  FOREIGN KEY (proposal_file, proposal_position) REFERENCES proposal (source_file, position),
  CHECK ((place = 'with') = (place_index IS NOT NULL)),
  CHECK ((end_kind = 'stated') = (end_through IS NOT NULL))
) STRICT;
INSERT INTO matter SELECT * FROM matter_before;
DROP TABLE matter_before;
CREATE INDEX matter_by_place ON matter (place, id);
CREATE INDEX matter_by_document ON matter (document_id);

-- What a matter of an exemption is about, as it was when it was proposed.
CREATE TABLE matter_exemption (
  matter_id TEXT NOT NULL PRIMARY KEY REFERENCES matter (id),
  cooperation_id TEXT NOT NULL CHECK (cooperation_id <> ''),
  cooperation_title TEXT NOT NULL,
  partner TEXT NOT NULL,
  screening_id TEXT,
  -- One a line.
  conditions TEXT NOT NULL
) STRICT;
CREATE INDEX matter_exemption_by_cooperation ON matter_exemption (cooperation_id);
