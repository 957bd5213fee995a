-- Rules that provisions of an edition carry, as data beside the text: proposed by reading or added
-- by a person, confirmed or rejected by one.
CREATE TABLE provision_rule (
  document_id TEXT NOT NULL,
  edition INTEGER NOT NULL,
  -- A name within the edition; the order is the text's.
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind <> ''),
  modality TEXT NOT NULL CHECK (modality IN ('must', 'should')),
  value TEXT CHECK (value <> ''),
  -- The provision's id, which stays from edition to edition, and the sentence in its text.
  provision TEXT NOT NULL,
  words TEXT NOT NULL CHECK (words <> ''),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected')),
  decided_at BIGINT,
  decided_by TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  PRIMARY KEY (document_id, edition, position),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK (state = 'proposed' OR decided_at IS NOT NULL),
  FOREIGN KEY (document_id, edition, provision) REFERENCES provision (document_id, edition, id)
);

-- Partners abroad, and what the municipality has with them. Words that somebody has marked as
-- secret are named in `secret`, one name a word; they never leave the desk.
CREATE TABLE partner (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  sort_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('city', 'region', 'organisation', 'network', 'university', 'company')),
  -- ISO 3166-1 alpha-3; none for what belongs to no one country.
  country TEXT CHECK (length(country) = 3),
  place TEXT,
  -- Millionths of a degree.
  latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000),
  longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000),
  website TEXT,
  note TEXT,
  secret TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX partner_by_name ON partner (sort_key, id);

-- A relation or a project: what the ledger, screenings and activities name, and its one address.
CREATE TABLE cooperation (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('relation', 'project')),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  sort_key TEXT NOT NULL,
  -- Counts up when what it contributes to is written.
  contributions_version INTEGER NOT NULL CHECK (contributions_version >= 0)
);

CREATE TABLE relation (
  id TEXT NOT NULL PRIMARY KEY REFERENCES cooperation (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('sisterCity', 'municipalPartnership', 'network', 'exchange', 'cooperation',
     'letterOfIntent')),
  committee TEXT,
  department TEXT,
  contact TEXT,
  purpose TEXT,
  benefit TEXT,
  entered_on DATE,
  -- Where the last step led.
  state TEXT NOT NULL CHECK (state IN
    ('idea', 'underAssessment', 'intent', 'active', 'dormant', 'paused', 'underTermination',
     'ended')),
  secret TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
);

CREATE TABLE relation_partner (
  relation_id TEXT NOT NULL REFERENCES relation (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  partner_id TEXT NOT NULL REFERENCES partner (id),
  PRIMARY KEY (relation_id, position),
  UNIQUE (relation_id, partner_id)
);
CREATE INDEX relation_partner_by_partner ON relation_partner (partner_id);

-- What happened to a relation, in order; never edited.
CREATE TABLE relation_step (
  relation_id TEXT NOT NULL REFERENCES relation (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL CHECK (state IN
    ('idea', 'underAssessment', 'intent', 'active', 'dormant', 'paused', 'underTermination',
     'ended')),
  on_day DATE NOT NULL,
  decision_id TEXT REFERENCES decision (id),
  reason TEXT,
  done_at BIGINT NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (relation_id, position)
);
CREATE INDEX relation_step_by_moment ON relation_step (done_at, relation_id, position);
CREATE INDEX relation_step_by_decision ON relation_step (decision_id);

CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY,
  relation_id TEXT NOT NULL REFERENCES relation (id),
  title TEXT NOT NULL CHECK (title <> ''),
  registry_number TEXT,
  -- BCP 47 tags, one a word.
  languages TEXT NOT NULL,
  signed_on DATE,
  from_on DATE,
  end_kind TEXT NOT NULL CHECK (end_kind IN ('stated', 'untilFurtherNotice', 'notStated')),
  end_through DATE,
  end_words TEXT NOT NULL,
  evaluate_by DATE,
  file TEXT,
  kept_at TEXT,
  secret TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((end_kind = 'stated') = (end_through IS NOT NULL))
);
CREATE INDEX agreement_by_relation ON agreement (relation_id, id);

CREATE TABLE agreement_party (
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  partner_id TEXT NOT NULL REFERENCES partner (id),
  PRIMARY KEY (agreement_id, position),
  UNIQUE (agreement_id, partner_id)
);
CREATE INDEX agreement_party_by_partner ON agreement_party (partner_id);

CREATE TABLE agreement_clause (
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  clause TEXT NOT NULL CHECK (clause IN ('end', 'renewal', 'evaluation', 'exit')),
  words TEXT NOT NULL CHECK (words <> ''),
  PRIMARY KEY (agreement_id, clause)
);

CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY,
  cooperation_id TEXT NOT NULL REFERENCES cooperation (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('studyVisit', 'visit', 'meeting', 'exchange', 'event', 'other')),
  title TEXT NOT NULL CHECK (title <> ''),
  from_on DATE NOT NULL,
  through_on DATE,
  place TEXT,
  participants INTEGER CHECK (participants >= 0),
  -- In the smallest unit of the currency.
  cost BIGINT,
  cost_currency TEXT,
  result TEXT,
  secret TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (through_on IS NULL OR from_on <= through_on),
  CHECK ((cost IS NULL) = (cost_currency IS NULL))
);
CREATE INDEX activity_by_cooperation ON activity (cooperation_id, from_on);

-- A seat in a network or an organisation abroad; the function that holds it, never a name.
CREATE TABLE assignment (
  id TEXT NOT NULL PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  seat TEXT NOT NULL CHECK (seat <> ''),
  holder TEXT NOT NULL CHECK (holder <> ''),
  from_on DATE,
  through_on DATE,
  permeated_by TEXT,
  followed_up_on DATE,
  secret TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
);
CREATE INDEX assignment_by_partner ON assignment (partner_id, id);

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY REFERENCES cooperation (id),
  relation_id TEXT REFERENCES relation (id),
  programme TEXT,
  part TEXT NOT NULL CHECK (part IN ('lead', 'partner', 'associated')),
  state TEXT NOT NULL CHECK (state IN ('idea', 'applied', 'running', 'completed', 'dropped')),
  from_on DATE,
  through_on DATE,
  -- Amounts in the smallest unit of the currency after each.
  budget BIGINT,
  budget_currency TEXT,
  own_share BIGINT,
  own_share_currency TEXT,
  applied BIGINT,
  applied_currency TEXT,
  granted BIGINT,
  granted_currency TEXT,
  paid BIGINT,
  paid_currency TEXT,
  without_funding TEXT,
  committee TEXT,
  department TEXT,
  purpose TEXT,
  result TEXT,
  secret TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((budget IS NULL) = (budget_currency IS NULL)),
  CHECK ((own_share IS NULL) = (own_share_currency IS NULL)),
  CHECK ((applied IS NULL) = (applied_currency IS NULL)),
  CHECK ((granted IS NULL) = (granted_currency IS NULL)),
  CHECK ((paid IS NULL) = (paid_currency IS NULL))
);
CREATE INDEX project_by_relation ON project (relation_id);

CREATE TABLE project_party (
  project_id TEXT NOT NULL REFERENCES project (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  partner_id TEXT NOT NULL REFERENCES partner (id),
  PRIMARY KEY (project_id, position),
  UNIQUE (project_id, partner_id)
);
CREATE INDEX project_party_by_partner ON project_party (partner_id);

-- What was known and found when a partner was tried. Frozen: only its marks of secrecy change.
CREATE TABLE screening (
  id TEXT NOT NULL PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partner (id),
  cooperation_id TEXT NOT NULL REFERENCES cooperation (id),
  country TEXT CHECK (length(country) = 3),
  on_day DATE NOT NULL,
  -- The provision whose conditions were tried; none where no rule applied.
  document_id TEXT,
  edition INTEGER,
  provision TEXT,
  -- Evidence and findings by criterion, as JSON.
  criteria TEXT NOT NULL,
  findings TEXT NOT NULL,
  own_record TEXT,
  risks TEXT,
  local_benefit TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('mayBeEntered', 'needsExemption', 'needsJudgement', 'noRule')),
  made_at BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  secret TEXT NOT NULL,
  CHECK ((document_id IS NULL) = (edition IS NULL)),
  CHECK ((document_id IS NULL) = (provision IS NULL)),
  FOREIGN KEY (document_id, edition) REFERENCES edition (document_id, number)
);
CREATE INDEX screening_by_cooperation ON screening (cooperation_id, partner_id, on_day);
CREATE INDEX screening_by_partner ON screening (partner_id);

-- What a cooperation gives to each of the policy's contributions, and what came of it.
CREATE TABLE contribution_entry (
  cooperation_id TEXT NOT NULL REFERENCES cooperation (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  contribution TEXT NOT NULL CHECK (contribution <> ''),
  aim TEXT NOT NULL,
  indicator TEXT NOT NULL,
  result TEXT,
  PRIMARY KEY (cooperation_id, position),
  UNIQUE (cooperation_id, contribution)
);

-- The short form: answers by the keys of the criteria that are used on a day, as JSON.
CREATE TABLE assessment (
  cooperation_id TEXT NOT NULL PRIMARY KEY REFERENCES cooperation (id),
  on_day DATE NOT NULL,
  answers TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
);

-- Figures of countries as a source published them, edition by edition; all are kept.
CREATE TABLE indicator_edition (
  source TEXT NOT NULL CHECK (source <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  published_on DATE NOT NULL,
  retrieved_on DATE NOT NULL,
  sha256 TEXT NOT NULL,
  licence TEXT NOT NULL,
  attribution TEXT NOT NULL,
  PRIMARY KEY (source, name)
);

-- Numbers as text, the shortest that reads back the same.
CREATE TABLE indicator_value (
  source TEXT NOT NULL,
  edition TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 3),
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  year INTEGER NOT NULL,
  value TEXT NOT NULL,
  low TEXT,
  high TEXT,
  PRIMARY KEY (source, edition, country, indicator, year),
  FOREIGN KEY (source, edition) REFERENCES indicator_edition (source, name)
);

-- What the watch asks somebody to do about a cooperation, with what was before and after as JSON.
CREATE TABLE cooperation_task (
  id TEXT NOT NULL PRIMARY KEY,
  cooperation_id TEXT NOT NULL REFERENCES cooperation (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  before TEXT,
  after TEXT,
  made_at BIGINT NOT NULL,
  done_at BIGINT,
  done_by TEXT,
  note TEXT,
  CHECK ((done_at IS NULL) = (done_by IS NULL))
);
-- One task of a kind at a time.
CREATE UNIQUE INDEX cooperation_task_open_once ON cooperation_task (cooperation_id, kind)
  WHERE done_at IS NULL;

CREATE TRIGGER relation_step_is_never_edited
  BEFORE UPDATE OR DELETE OR TRUNCATE ON relation_step
  EXECUTE FUNCTION refuse_edit('a step is never edited: take another');
CREATE TRIGGER screening_is_never_edited BEFORE UPDATE OF
  id, partner_id, cooperation_id, country, on_day, document_id, edition, provision, criteria,
    findings, own_record, risks, local_benefit, outcome, made_at, made_by ON screening
  EXECUTE FUNCTION refuse_edit('a screening is never edited: make another');
CREATE TRIGGER screening_is_never_removed BEFORE DELETE OR TRUNCATE ON screening
  EXECUTE FUNCTION refuse_edit('a screening is never removed: make another');

-- The yearly report to the board as a person has written on it: every save is a version.
CREATE TABLE cooperation_report (
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (year, version)
);
