-- What decisions do to cooperations abroad: effects of the ledger beside those on documents. The
-- positions of a decision's effects are one row of numbers over both tables.
CREATE TABLE cooperation_effect (
  decision_sequence BIGINT NOT NULL REFERENCES decision (sequence),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('enter', 'pause', 'end', 'exempt')),
  -- A relation, or a project that stands by itself.
  cooperation_id TEXT NOT NULL CHECK (cooperation_id <> ''),
  from_on DATE,
  end_kind TEXT NOT NULL CHECK (end_kind IN ('stated', 'untilFurtherNotice', 'notStated')),
  end_through DATE,
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
);

-- Which cooperations a decision concerns, those of the decision it corrects or annuls among them.
CREATE TABLE decision_cooperation (
  cooperation_id TEXT NOT NULL,
  decision_sequence BIGINT NOT NULL REFERENCES decision (sequence),
  PRIMARY KEY (cooperation_id, decision_sequence)
);
CREATE INDEX decision_cooperation_by_decision ON decision_cooperation (decision_sequence);

CREATE TRIGGER cooperation_effect_is_never_edited
  BEFORE UPDATE OR DELETE OR TRUNCATE ON cooperation_effect
  EXECUTE FUNCTION refuse_edit('an effect is never edited: append a correction');

-- A matter can propose an exemption too.
ALTER TABLE matter DROP CONSTRAINT matter_verb_check;
ALTER TABLE matter ADD CONSTRAINT matter_verb_check
  CHECK (verb IN ('adopt', 'extend', 'repeal', 'exempt'));

-- What a matter of an exemption is about, as it was when it was proposed.
CREATE TABLE matter_exemption (
  matter_id TEXT NOT NULL PRIMARY KEY REFERENCES matter (id),
  cooperation_id TEXT NOT NULL CHECK (cooperation_id <> ''),
  cooperation_title TEXT NOT NULL,
  partner TEXT NOT NULL,
  screening_id TEXT,
  -- One a line.
  conditions TEXT NOT NULL
);
CREATE INDEX matter_exemption_by_cooperation ON matter_exemption (cooperation_id);
