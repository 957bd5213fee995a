-- That an exemption or an agreement ends has been told of: each step once, however many letters
-- it was told in.

CREATE TABLE cooperation_reminder (
  key TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
  cooperation_id TEXT NOT NULL,
  given_on DATE NOT NULL
);
