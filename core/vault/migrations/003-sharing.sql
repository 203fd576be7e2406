-- SPDX-License-Identifier: MPL-2.0
-- Sharing with an organisation (F10, F30, F31, F48-F50): who receives, what was allowed, what was shared, what waits.

CREATE TABLE recipient (                 -- an organisation that answers, and its FHIR server
    code           TEXT    PRIMARY KEY,  -- "gp", "municipality"; never used again for another
    name           TEXT    NOT NULL,     -- as the citizen knows it
    phone          TEXT    NOT NULL,     -- whom to call when nobody answers
    answer_days    INTEGER NOT NULL CHECK (answer_days BETWEEN 1 AND 60), -- working days it has promised to answer within
    base_url       TEXT    NOT NULL,     -- https, without a slash at the end
    client_id      TEXT    NOT NULL,
    dialect        TEXT    NOT NULL,     -- "dk-core", "fut": core/sharing/fhircodes.h
    organization   TEXT    NOT NULL,     -- reference at its server: "Organization/17"; empty until it is known
    authority      BLOB,                 -- PEM of its own certificate authority, or NULL: those of the system
    added_ms       INTEGER NOT NULL,
    added_offset   INTEGER NOT NULL,
    removed        INTEGER NOT NULL DEFAULT 0, -- 1: the citizen took it off; what was shared keeps its name
    issuer         TEXT,                 -- from here on: the sign-in
    token_url      TEXT,
    subject        TEXT,                 -- who signed in, by the issuer
    patient        TEXT,                 -- the citizen at its server: "17"
    access_token   TEXT,
    access_ends_ms INTEGER,
    refresh_token  TEXT
) WITHOUT ROWID;

CREATE TABLE consent (                   -- a change is a new one that replaces the old; only the end is ever written again
    id               TEXT    PRIMARY KEY,
    recipient        TEXT    NOT NULL,
    kinds            TEXT    NOT NULL,   -- JSON array of kind codes
    purpose          TEXT    NOT NULL,   -- core/sharing/consent.h
    data_from_ms     INTEGER NOT NULL,   -- measured from this instant …
    data_to_ms       INTEGER NOT NULL,   -- … until before this one
    given_ms         INTEGER NOT NULL,
    given_offset     INTEGER NOT NULL,
    ends_ms          INTEGER NOT NULL,
    ends_offset      INTEGER NOT NULL,
    withdrawn_ms     INTEGER,
    withdrawn_offset INTEGER
) WITHOUT ROWID;

CREATE TABLE share (                     -- one act of sharing: a Task at the recipient
    id               TEXT    PRIMARY KEY,
    recipient        TEXT    NOT NULL,
    consent          TEXT    NOT NULL,
    question         TEXT    NOT NULL,   -- the citizen's own words with it; may be empty
    made_ms          INTEGER NOT NULL,
    made_offset      INTEGER NOT NULL,
    answer_by_ms     INTEGER NOT NULL,
    answer_by_offset INTEGER NOT NULL,
    state            INTEGER NOT NULL,   -- core/sharing/share.h
    state_ms         INTEGER NOT NULL,
    state_offset     INTEGER NOT NULL,
    answer           TEXT    NOT NULL DEFAULT '', -- what the recipient wrote
    answered_by      TEXT    NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE share_step (                -- the chain of one share, in order: queued, sent, received, opened …
    share     TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    state     INTEGER NOT NULL,
    at_ms     INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    PRIMARY KEY (share, number)
) WITHOUT ROWID;

CREATE TABLE shared_observation (        -- what is in each share
    kind     INTEGER NOT NULL,
    taken_ms INTEGER NOT NULL,
    nonce    INTEGER NOT NULL,
    share    TEXT    NOT NULL,
    went     INTEGER NOT NULL DEFAULT 0, -- 1: it was in octets that were sent; the recipient may have it
    PRIMARY KEY (kind, taken_ms, nonce, share)
) WITHOUT ROWID;
CREATE INDEX shared_observation_of_share ON shared_observation (share);

CREATE TABLE outbox (                    -- everything that leaves for a recipient, in this order
    sequence      INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient     TEXT    NOT NULL,
    what          INTEGER NOT NULL,      -- core/gateway/outbox.h: 0 share, 1 correction, 2 share taken back, 3 consent ended
    subject       TEXT    NOT NULL,      -- the id of the share or consent; of a correction empty
    kind          INTEGER,               -- of a correction: the observation
    taken_ms      INTEGER,
    nonce         INTEGER,
    state         INTEGER NOT NULL,      -- 0 waiting, 1 held, 2 sent, 3 refused, 4 cancelled
    tries         INTEGER NOT NULL,      -- counted before each is made: over 0, the recipient may have it
    not_before_ms INTEGER NOT NULL,
    trouble       TEXT    NOT NULL,      -- the name of the last error, or empty
    detail        TEXT    NOT NULL,      -- what the server said with it; no health data of ours
    made_ms       INTEGER NOT NULL,
    made_offset   INTEGER NOT NULL,
    ended_ms      INTEGER,
    ended_offset  INTEGER
);
CREATE INDEX outbox_of ON outbox (subject, what);
CREATE INDEX outbox_waiting ON outbox (recipient, sequence) WHERE state = 0;

-- A correction or withdrawal reaches whoever was sent the observation (F10): written in the transaction that changes it,
-- by whatever part of the program does that.
CREATE TRIGGER change_reaches_recipients AFTER INSERT ON observation_version
BEGIN
    INSERT INTO outbox (recipient, what, subject, kind, taken_ms, nonce, state, tries, not_before_ms, trouble, detail,
                        made_ms, made_offset)
    SELECT DISTINCT share.recipient, 1, '', NEW.kind, NEW.taken_ms, NEW.nonce, 0, 0, 0, '', '',
                    NEW.replaced_ms, NEW.replaced_offset
    FROM shared_observation AS shared JOIN share ON share.id = shared.share
    WHERE shared.kind = NEW.kind AND shared.taken_ms = NEW.taken_ms AND shared.nonce = NEW.nonce
      AND NOT EXISTS (SELECT 1 FROM outbox AS waits
                      WHERE waits.state = 0 AND waits.tries = 0 AND waits.recipient = share.recipient AND waits.what = 1
                        AND waits.kind = NEW.kind AND waits.taken_ms = NEW.taken_ms AND waits.nonce = NEW.nonce);
END;
