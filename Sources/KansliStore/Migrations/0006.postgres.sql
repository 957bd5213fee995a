-- The desk, continued: how an appeal ended.
ALTER TABLE appeal ADD COLUMN closing TEXT
  CHECK (closing IN ('dismissed', 'notAdmitted', 'withdrawn', 'upheld', 'upheldInPart'));
ALTER TABLE appeal ADD COLUMN case_number TEXT;

-- Letters that an administrator has taken away; their keys stay, so that none is written anew.
ALTER TABLE outbox ADD COLUMN removed_at BIGINT;

-- The papers of a matter as they were when it was sent on, each step's own: never changed. The
-- bytes stand among the kept files.
CREATE TABLE sent_paper (
  matter_id TEXT NOT NULL,
  -- The step that sent them: who and when.
  step INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL REFERENCES source_file (sha256),
  PRIMARY KEY (matter_id, step, name),
  FOREIGN KEY (matter_id, step) REFERENCES matter_step (matter_id, position)
);
CREATE TRIGGER sent_paper_is_never_edited BEFORE UPDATE OR DELETE OR TRUNCATE ON sent_paper
  EXECUTE FUNCTION refuse_edit('a paper that was sent is never edited: send a new one');
