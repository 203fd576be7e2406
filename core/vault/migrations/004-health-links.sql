-- SPDX-License-Identifier: MPL-2.0
-- SMART Health Links that the citizen made, and the places where their files lie.

CREATE TABLE link_host (
    number       INTEGER PRIMARY KEY,    -- never used again
    is_current   INTEGER NOT NULL,       -- 1: new links go there. Others stay as long as one of their links is not withdrawn
    put_url      TEXT    NOT NULL,       -- with {path}
    get_url      TEXT    NOT NULL,       -- with {path}
    manifest_url TEXT,                   -- with {id}; NULL: it keeps files alone
    token        TEXT,                   -- secret
    authority    BLOB                    -- PEM; NULL: whom the system trusts
);

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
