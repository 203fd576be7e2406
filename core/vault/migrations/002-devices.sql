-- SPDX-License-Identifier: MPL-2.0
-- Devices (F11-F17). A reading by device knows its device, what the device remarked, and what its clock was corrected by.

ALTER TABLE observation ADD COLUMN device INTEGER;           -- device.number, or NULL
ALTER TABLE observation ADD COLUMN remarks TEXT;             -- JSON array of codes: "body-movement", "above-range"
ALTER TABLE observation ADD COLUMN clock_correction INTEGER; -- seconds added to what the device's clock showed, or NULL

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
