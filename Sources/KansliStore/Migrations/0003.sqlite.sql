-- The desk: who may come, what is under way, and what is to be sent. Names of persons stand
-- here alone, never in the ledger: they have a purpose and an end.

CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  -- Lower case, so that one address is one account.
  email TEXT NOT NULL UNIQUE CHECK (email <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
  -- A password's hash with its parameters; none where sign-in goes through an identity provider.
  password TEXT,
  issuer TEXT,
  subject TEXT,
  created_at INTEGER NOT NULL,
  disabled_at INTEGER,
  -- When it was last in use.
  seen_at INTEGER,
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (issuer, subject),
  CHECK ((issuer IS NULL) = (subject IS NULL))
) STRICT;

CREATE TABLE account_role (
  account_id TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN
    ('reader', 'author', 'secretary', 'internationalCoordinator', 'auditor', 'administrator')),
  scope_kind TEXT NOT NULL CHECK (scope_kind IN ('everywhere', 'department', 'body')),
  scope TEXT NOT NULL,
  PRIMARY KEY (account_id, role, scope_kind, scope)
) STRICT;

-- Secrets are kept as their SHA-256 alone.
CREATE TABLE session (
  token_hash TEXT NOT NULL PRIMARY KEY CHECK (token_hash <> ''),
  account_id TEXT NOT NULL REFERENCES account (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_account ON session (account_id);

-- A link that opens one door once, or a device that has signed in before.
CREATE TABLE account_token (
  token_hash TEXT NOT NULL PRIMARY KEY CHECK (token_hash <> ''),
  account_id TEXT NOT NULL REFERENCES account (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('password', 'device', 'calendar')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  used_at INTEGER
) STRICT;
CREATE INDEX account_token_by_account ON account_token (account_id);

-- Sign-ins that failed lately, counted by hashed keys: what waiting times are computed from.
CREATE TABLE sign_in_tally (
  key TEXT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  last_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_tally_by_moment ON sign_in_tally (last_at);

-- Functions and bodies that answer for documents, and who holds them when.
CREATE TABLE office (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  -- Other names that documents have for it, one a line.
  aliases TEXT NOT NULL DEFAULT '',
  parent_id TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE holding (
  id TEXT NOT NULL PRIMARY KEY,
  office_id TEXT NOT NULL REFERENCES office (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  from_on TEXT CHECK (date(from_on, '+0 days') IS from_on),
  through_on TEXT CHECK (date(through_on, '+0 days') IS through_on),
  is_deputy INTEGER NOT NULL CHECK (is_deputy IN (0, 1))
) STRICT;
CREATE INDEX holding_by_office ON holding (office_id);
CREATE INDEX holding_by_account ON holding (account_id);

CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL CHECK (body <> ''),
  held_on TEXT NOT NULL CHECK (date(held_on, '+0 days') IS held_on),
  -- Kallelsen skickas; handlingar lämnas senast.
  dispatch_on TEXT CHECK (date(dispatch_on, '+0 days') IS dispatch_on),
  papers_due_on TEXT CHECK (date(papers_due_on, '+0 days') IS papers_due_on),
  uid TEXT,
  is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (body, held_on)
) STRICT;
CREATE INDEX meeting_by_day ON meeting (held_on, body);

CREATE TABLE matter (
  id TEXT NOT NULL PRIMARY KEY,
  registry_number TEXT UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  verb TEXT NOT NULL CHECK (verb IN ('adopt', 'extend', 'repeal')),
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
CREATE INDEX matter_by_place ON matter (place, id);
CREATE INDEX matter_by_document ON matter (document_id);

-- The bodies a matter goes through, the last of which decides.
CREATE TABLE matter_body (
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  body TEXT NOT NULL CHECK (body <> ''),
  PRIMARY KEY (matter_id, position)
) STRICT;

-- What happened to a matter, in order.
CREATE TABLE matter_step (
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN
    ('open', 'edit', 'refer', 'closeReferral', 'submit', 'outcome', 'withdraw', 'place')),
  body TEXT,
  meeting_id TEXT REFERENCES meeting (id),
  outcome TEXT CHECK (outcome IN
    ('supports', 'opposes', 'refersBack', 'postpones', 'rejects', 'decides')),
  reason TEXT,
  decision_id TEXT REFERENCES decision (id),
  done_at INTEGER NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (matter_id, position)
) STRICT;
-- One decision of a matter, however many press the button.
CREATE UNIQUE INDEX matter_decided_once ON matter_step (matter_id) WHERE outcome = 'decides';
CREATE INDEX matter_step_by_decision ON matter_step (decision_id);

CREATE TABLE meeting_item (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  PRIMARY KEY (meeting_id, matter_id)
) STRICT;
CREATE INDEX meeting_item_by_matter ON meeting_item (matter_id);

-- A draft's text with its cover; every save is kept.
CREATE TABLE draft (
  matter_id TEXT NOT NULL REFERENCES matter (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  cover TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (matter_id, version)
) STRICT;

CREATE TABLE draft_comment (
  id TEXT NOT NULL PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  -- The provision it is about; none for the whole.
  provision TEXT,
  words TEXT NOT NULL CHECK (words <> ''),
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  closed_at INTEGER
) STRICT;
CREATE INDEX draft_comment_by_matter ON draft_comment (matter_id, id);

CREATE TABLE referral (
  id TEXT NOT NULL PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  draft_version INTEGER NOT NULL,
  sent_on TEXT NOT NULL CHECK (date(sent_on, '+0 days') IS sent_on),
  answers_by TEXT NOT NULL CHECK (date(answers_by, '+0 days') IS answers_by),
  question TEXT NOT NULL,
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  closed_on TEXT CHECK (date(closed_on, '+0 days') IS closed_on),
  version INTEGER NOT NULL CHECK (version >= 1),
  FOREIGN KEY (matter_id, draft_version) REFERENCES draft (matter_id, version)
) STRICT;
CREATE INDEX referral_by_matter ON referral (matter_id, id);
-- One referral of a matter at a time.
CREATE UNIQUE INDEX referral_open_once ON referral (matter_id) WHERE closed_on IS NULL;

CREATE TABLE referral_body (
  id TEXT NOT NULL PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referral (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT,
  -- The link that the party answers by, as its SHA-256.
  token_hash TEXT UNIQUE,
  reminded_on TEXT CHECK (date(reminded_on, '+0 days') IS reminded_on),
  answered_on TEXT CHECK (date(answered_on, '+0 days') IS answered_on),
  UNIQUE (referral_id, position)
) STRICT;

CREATE TABLE referral_response (
  id TEXT NOT NULL PRIMARY KEY,
  referral_body_id TEXT NOT NULL REFERENCES referral_body (id),
  -- The provision it is about; none for the whole.
  provision TEXT,
  words TEXT NOT NULL,
  source_file TEXT REFERENCES source_file (sha256),
  answered_how TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX referral_response_by_body ON referral_response (referral_body_id, id);

-- A notice on the board: posted, and taken down. Of the first entry of a decision.
CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decision (id),
  posted_on TEXT NOT NULL CHECK (date(posted_on, '+0 days') IS posted_on),
  taken_down_on TEXT CHECK (date(taken_down_on, '+0 days') IS taken_down_on)
) STRICT;
CREATE INDEX notice_by_decision ON notice (decision_id, posted_on);

-- An appeal against a decision: received, stayed, ended.
CREATE TABLE appeal (
  id TEXT NOT NULL PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decision (id),
  received_on TEXT NOT NULL CHECK (date(received_on, '+0 days') IS received_on),
  stayed_on TEXT CHECK (date(stayed_on, '+0 days') IS stayed_on),
  ended_on TEXT CHECK (date(ended_on, '+0 days') IS ended_on)
) STRICT;
CREATE INDEX appeal_by_decision ON appeal (decision_id, received_on);

-- Mail to be sent, each once: its key says what it tells whom.
CREATE TABLE outbox (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  plain TEXT NOT NULL,
  html TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- When to try next, and until when a process holds it.
  due_at INTEGER NOT NULL,
  leased_until INTEGER,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  problem TEXT
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, due_at);

-- Reminders that have been given: each step of each duty once.
CREATE TABLE reminder (
  key TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  given_on TEXT NOT NULL CHECK (date(given_on, '+0 days') IS given_on),
  told TEXT NOT NULL
) STRICT;
CREATE INDEX reminder_by_document ON reminder (document_id, given_on);

-- Work that one process does at a time.
CREATE TABLE job (
  name TEXT NOT NULL PRIMARY KEY,
  leased_until INTEGER NOT NULL,
  ran_at INTEGER
) STRICT;

-- The history is read by moment, and by what it is about.
CREATE INDEX change_by_moment ON change (changed_at, id);
CREATE INDEX change_by_subject ON change (subject, changed_at);
CREATE INDEX decision_by_moment ON decision (recorded_at, sequence);
CREATE INDEX matter_step_by_moment ON matter_step (done_at, matter_id, position);
CREATE INDEX matter_step_by_meeting ON matter_step (meeting_id);
