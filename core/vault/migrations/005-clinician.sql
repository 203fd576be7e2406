-- SPDX-License-Identifier: MPL-2.0
-- The clinician's side (F60, F62), whose hands a share is in (F30), and large shares in pieces.

CREATE TABLE recipient_with_role (       -- an organisation that answers, and its FHIR server
    code           TEXT    NOT NULL,     -- "gp", "municipality"; never used again for another
    signs_in_as    INTEGER NOT NULL,     -- 0 the citizen who shares, 1 a clinician who works there: core/gateway/recipient.h
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
    removed        INTEGER NOT NULL DEFAULT 0, -- 1: it was taken off; what was shared keeps its name
    issuer         TEXT,                 -- from here on: the sign-in
    token_url      TEXT,
    subject        TEXT,                 -- who signed in, by the issuer
    patient        TEXT,                 -- the citizen at its server: "17"
    access_token   TEXT,
    access_ends_ms INTEGER,
    refresh_token  TEXT,
    practitioner   TEXT,                 -- the clinician at its server: "17"
    person_name    TEXT,                 -- of the clinician
    PRIMARY KEY (code, signs_in_as)
) WITHOUT ROWID;
INSERT INTO recipient_with_role
    SELECT code, 0, name, phone, answer_days, base_url, client_id, dialect, organization, authority, added_ms, added_offset,
           removed, issuer, token_url, subject, patient, access_token, access_ends_ms, refresh_token, '', ''
    FROM recipient;
DROP TABLE recipient;
ALTER TABLE recipient_with_role RENAME TO recipient;

ALTER TABLE share ADD COLUMN held_by TEXT NOT NULL DEFAULT '';   -- who at the recipient has it, by name
ALTER TABLE share ADD COLUMN handed_to TEXT NOT NULL DEFAULT ''; -- whom they asked to take it, and who has not said yes yet

ALTER TABLE outbox ADD COLUMN items_gone INTEGER NOT NULL DEFAULT 0; -- of a share that goes in pieces: how many of its measurements, in order, arrived

CREATE TABLE last_look (                 -- how far a clinician has seen: only what is newer is new (F62)
    workplace TEXT NOT NULL,
    patient   TEXT NOT NULL,             -- at its server: "17"
    newest    TEXT NOT NULL,             -- the newest time of change there that was seen, as that server says it
    at_ms     INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    PRIMARY KEY (workplace, patient)
) WITHOUT ROWID;
