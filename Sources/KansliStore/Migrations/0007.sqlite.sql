-- Reorganisations: bodies that are renamed, merged, split or dissolved on a day. Append-only: a
-- correction and a withdrawal are further versions of the same one, each with its reason.

CREATE TABLE reorganisation (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merge', 'split', 'dissolve')),
  takes_effect_on TEXT NOT NULL CHECK (date(takes_effect_on, '+0 days') IS takes_effect_on),
  -- The decision it rests on, in words.
  decision TEXT,
  registry_number TEXT,
  -- Who takes over what nobody has chosen for.
  heir TEXT,
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  reason TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (id, version),
  CHECK (version = 1 OR reason IS NOT NULL)
) STRICT;

CREATE TABLE reorganisation_body (
  reorganisation_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('before', 'after')),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  -- The kind of a body that it makes.
  kind TEXT,
  PRIMARY KEY (reorganisation_id, version, side, position),
  FOREIGN KEY (reorganisation_id, version) REFERENCES reorganisation (id, version),
  CHECK ((side = 'after') = (kind IS NOT NULL))
) STRICT;

-- Who takes over a document after a split, as somebody chose; the last one counts, and none takes
-- a choice back.
CREATE TABLE reorganisation_choice (
  reorganisation_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  version INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id),
  body TEXT CHECK (body <> ''),
  chosen_at INTEGER NOT NULL,
  chosen_by TEXT NOT NULL,
  PRIMARY KEY (reorganisation_id, position),
  FOREIGN KEY (reorganisation_id, version) REFERENCES reorganisation (id, version)
) STRICT;

CREATE TRIGGER reorganisation_is_never_updated BEFORE UPDATE ON reorganisation
BEGIN SELECT RAISE(ABORT, 'a reorganisation is never edited: append a version'); END;
CREATE TRIGGER reorganisation_is_never_deleted BEFORE DELETE ON reorganisation
BEGIN SELECT RAISE(ABORT, 'a reorganisation is never removed: append a version'); END;
CREATE TRIGGER reorganisation_body_is_never_updated BEFORE UPDATE ON reorganisation_body
BEGIN SELECT RAISE(ABORT, 'a reorganisation is never edited: append a version'); END;
CREATE TRIGGER reorganisation_body_is_never_deleted BEFORE DELETE ON reorganisation_body
BEGIN SELECT RAISE(ABORT, 'a reorganisation is never removed: append a version'); END;
CREATE TRIGGER reorganisation_choice_is_never_updated BEFORE UPDATE ON reorganisation_choice
BEGIN SELECT RAISE(ABORT, 'a choice is never edited: append another'); END;
CREATE TRIGGER reorganisation_choice_is_never_deleted BEFORE DELETE ON reorganisation_choice
BEGIN SELECT RAISE(ABORT, 'a choice is never removed: append another'); END;
