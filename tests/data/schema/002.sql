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
CREATE TABLE profile (                  -- the citizen's own choices and words: followed kinds, name, question for the doctor
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
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
CREATE TABLE vault (                    -- one row
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id       TEXT    NOT NULL,
    sequence INTEGER NOT NULL           -- one more for each committed transaction; compared with the mark outside (trap 7)
);
