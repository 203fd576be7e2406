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
CREATE TABLE checkin (                  -- how it is right now (F23)
    at_ms           INTEGER NOT NULL,
    nonce           INTEGER NOT NULL,
    at_offset       INTEGER NOT NULL,
    state           INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),    -- 1 roughest sea, 5 calm
    sleep           INTEGER CHECK (sleep BETWEEN 1 AND 5),
    energy          INTEGER CHECK (energy BETWEEN 1 AND 5),
    words           TEXT,               -- JSON array of word codes
    note            TEXT,
    recorded_ms     INTEGER NOT NULL,
    recorded_offset INTEGER NOT NULL,
    PRIMARY KEY (at_ms, nonce)
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
, guardian TEXT NOT NULL DEFAULT '', guardian_name TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
CREATE TABLE device (
    number        INTEGER PRIMARY KEY,   -- never used again
    identity      TEXT    NOT NULL UNIQUE, -- opaque: what the system calls it
    kind          TEXT    NOT NULL,      -- "scale": core/devices/deviceprofiles.h
    name          TEXT    NOT NULL,      -- as it calls itself
    manufacturer  TEXT    NOT NULL,
    model         TEXT    NOT NULL,
    added_ms      INTEGER NOT NULL,
    added_offset  INTEGER NOT NULL,
    seen_ms       INTEGER,               -- the last visit that reached it
    seen_offset   INTEGER,
    battery       INTEGER,               -- percent at the last visit
    clock_ahead   INTEGER,               -- seconds at the last visit
    last_sequence INTEGER,               -- glucose: the newest record that is stored
    own_user      INTEGER,               -- which of the device's users the citizen is, once known
    forgotten     INTEGER NOT NULL DEFAULT 0 -- 1: the citizen gave it up; its readings keep its name
);
CREATE TABLE device_record (             -- what was taken before, so that each record counts once; no value can be read from it
    device      INTEGER NOT NULL,
    fingerprint BLOB    NOT NULL,        -- of the packet as sent
    received_ms INTEGER NOT NULL,
    PRIMARY KEY (device, fingerprint)
) WITHOUT ROWID;
CREATE TABLE draft (                    -- half-typed entries, kept over leaving, locking and crashes
    key      TEXT PRIMARY KEY,
    value    TEXT NOT NULL,
    saved_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE health_link (
    number           INTEGER PRIMARY KEY, -- never used again
    host             INTEGER NOT NULL,
    state            INTEGER NOT NULL,    -- 0 making, 1 active, 2 updating, 3 withdrawing, 4 withdrawn (core/sharing/healthlinkrepository.h)
    path             TEXT    NOT NULL UNIQUE, -- 43 letters: where the file lies
    manifest         TEXT    UNIQUE,      -- 43 letters; NULL: the link leads to the file itself
    key              BLOB,                -- NULL once it is withdrawn
    passcode         TEXT,                -- the same
    tries            INTEGER NOT NULL,    -- wrong passcodes over the life of the link, counted by the host
    label            TEXT    NOT NULL,
    title            TEXT    NOT NULL,    -- of the document in it
    kinds            TEXT    NOT NULL,    -- codes, parted by spaces; empty: all
    from_ms          INTEGER,
    to_ms            INTEGER,
    long_term        INTEGER NOT NULL,
    expires_ms       INTEGER,
    made_ms          INTEGER NOT NULL,
    made_offset      INTEGER NOT NULL,
    changed_ms       INTEGER NOT NULL,    -- since when it holds what it holds
    changed_offset   INTEGER NOT NULL,
    withdrawn_ms     INTEGER,
    withdrawn_offset INTEGER
);
CREATE TABLE inbox (                     -- readings that wait for "is this yours?" (F15); in no trend, in no export
    id               INTEGER PRIMARY KEY,
    device           INTEGER NOT NULL,
    user             INTEGER,
    kind             INTEGER NOT NULL,
    taken_ms         INTEGER NOT NULL,
    taken_offset     INTEGER NOT NULL,
    v1               INTEGER NOT NULL,
    v2               INTEGER,
    v3               INTEGER,
    received_ms      INTEGER NOT NULL,
    received_offset  INTEGER NOT NULL,
    context          TEXT,
    remarks          TEXT,
    clock_correction INTEGER,
    reason           TEXT    NOT NULL,   -- why it is asked about: "higher-than-usual", "several-people"
    state            INTEGER NOT NULL    -- 0 waits, 1 the citizen does not know
);
CREATE TABLE journal (                  -- tamper-evident: each hash covers the row and the hash before it
    sequence  INTEGER PRIMARY KEY,
    at_ms     INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    event     TEXT    NOT NULL,
    detail    TEXT    NOT NULL,
    hash      BLOB    NOT NULL
);
CREATE TABLE last_look (                 -- how far a clinician has seen: only what is newer is new (F62)
    workplace TEXT NOT NULL,
    patient   TEXT NOT NULL,             -- at its server: "17"
    newest    TEXT NOT NULL,             -- the newest time of change there that was seen, as that server says it
    at_ms     INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    PRIMARY KEY (workplace, patient)
) WITHOUT ROWID;
CREATE TABLE link_host (
    number       INTEGER PRIMARY KEY,    -- never used again
    is_current   INTEGER NOT NULL,       -- 1: new links go there. Others stay as long as one of their links is not withdrawn
    put_url      TEXT    NOT NULL,       -- with {path}
    get_url      TEXT    NOT NULL,       -- with {path}
    manifest_url TEXT,                   -- with {id}; NULL: it keeps files alone
    token        TEXT,                   -- secret
    authority    BLOB                    -- PEM; NULL: whom the system trusts
);
CREATE TABLE not_measured (             -- the reason for not measuring (F06)
    kind      INTEGER NOT NULL,
    at_ms     INTEGER NOT NULL,
    nonce     INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    reason    TEXT    NOT NULL,
    note      TEXT,
    PRIMARY KEY (kind, at_ms, nonce)
) WITHOUT ROWID;
CREATE TABLE observation (
    kind            INTEGER NOT NULL,   -- "number" in core/measurements/content/kinds.json
    taken_ms        INTEGER NOT NULL,
    nonce           INTEGER NOT NULL,   -- random; (kind, taken_ms, nonce) is the id
    taken_offset    INTEGER NOT NULL,
    v1              INTEGER NOT NULL,   -- the kind's first component; blood pressure: systolic
    v2              INTEGER,            -- blood pressure: diastolic
    v3              INTEGER,            -- blood pressure: pulse
    recorded_ms     INTEGER NOT NULL,
    recorded_offset INTEGER NOT NULL,
    recorded_by     TEXT    NOT NULL,   -- 'self' or the name of the helper
    source          INTEGER NOT NULL,   -- 0 typed, 1 device, 2 paper, 3 file
    status          INTEGER NOT NULL,   -- 0 final, 1 corrected, 2 withdrawn
    version         INTEGER NOT NULL,   -- 1, and one more for each correction or withdrawal
    context         TEXT,               -- JSON object of context keys, or NULL
    readings        TEXT,               -- guided measuring: JSON array of the single readings and which were used
    note            TEXT, device INTEGER, remarks TEXT, clock_correction INTEGER,
    PRIMARY KEY (kind, taken_ms, nonce)
) WITHOUT ROWID;
CREATE TABLE observation_version (      -- what stood there before each correction or withdrawal; never changed
    kind            INTEGER NOT NULL,
    taken_ms        INTEGER NOT NULL,
    nonce           INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    v1              INTEGER NOT NULL,
    v2              INTEGER,
    v3              INTEGER,
    status          INTEGER NOT NULL,
    context         TEXT,
    note            TEXT,
    replaced_ms     INTEGER NOT NULL,
    replaced_offset INTEGER NOT NULL,
    replaced_by     TEXT    NOT NULL,
    reason          TEXT    NOT NULL,
    PRIMARY KEY (kind, taken_ms, nonce, version)
) WITHOUT ROWID;
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
, items_gone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX outbox_of ON outbox (subject, what);
CREATE INDEX outbox_waiting ON outbox (recipient, sequence) WHERE state = 0;
CREATE TABLE profile (                  -- the citizen's own choices and words: followed kinds, name, question for the doctor
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE "recipient" (       -- an organisation that answers, and its FHIR server
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
    person_name    TEXT, guardian TEXT, signed_in_ms INTEGER,                 -- of the clinician
    PRIMARY KEY (code, signs_in_as)
) WITHOUT ROWID;
CREATE TABLE rollup (                   -- of the rows that are not withdrawn; kept in the transaction that changes them
    kind   INTEGER NOT NULL,
    level  INTEGER NOT NULL,            -- 0 hour (UTC), 1 the citizen's day, 2 seven of the citizen's days
    bucket INTEGER NOT NULL,            -- hours, days or weeks since 1970-01-01
    n1 INTEGER NOT NULL, sum1 INTEGER NOT NULL, low1 INTEGER, high1 INTEGER,
    n2 INTEGER NOT NULL, sum2 INTEGER NOT NULL, low2 INTEGER, high2 INTEGER,
    n3 INTEGER NOT NULL, sum3 INTEGER NOT NULL, low3 INTEGER, high3 INTEGER,
    PRIMARY KEY (kind, level, bucket)
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
, held_by TEXT NOT NULL DEFAULT '', handed_to TEXT NOT NULL DEFAULT '', unread INTEGER NOT NULL DEFAULT 0, settled_ms INTEGER, settled_offset INTEGER) WITHOUT ROWID;
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
CREATE TABLE sqlite_sequence(name,seq);
CREATE TABLE vault (                    -- one row
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id       TEXT    NOT NULL,
    sequence INTEGER NOT NULL           -- one more for each committed transaction; compared with the mark outside (trap 7)
);
