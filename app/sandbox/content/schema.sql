-- One database for both places; `place` is "gp" or "municipality". Times are milliseconds since 1970.
CREATE TABLE IF NOT EXISTS resource (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
    patient TEXT NOT NULL, -- the id of the Patient it is about, '' where there is none
    version INTEGER NOT NULL, updated INTEGER NOT NULL,
    UNIQUE (place, type, id));
CREATE INDEX IF NOT EXISTS resource_patient ON resource (place, patient, type);
CREATE TABLE IF NOT EXISTS version (
    seq INTEGER NOT NULL, number INTEGER NOT NULL, updated INTEGER NOT NULL,
    writer TEXT NOT NULL, digest BLOB NOT NULL, -- who sent it, and what: the same again makes no new version
    json BLOB NOT NULL, PRIMARY KEY (seq, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entry ( -- what a search looks at, of the newest version
    seq INTEGER NOT NULL, name TEXT NOT NULL, system TEXT NOT NULL, value TEXT NOT NULL, low INTEGER, high INTEGER);
CREATE INDEX IF NOT EXISTS entry_value ON entry (name, value, system);
CREATE INDEX IF NOT EXISTS entry_time ON entry (name, low);
CREATE INDEX IF NOT EXISTS entry_seq ON entry (seq);
CREATE TABLE IF NOT EXISTS look (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL, patient TEXT NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL, role TEXT NOT NULL, what TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS look_patient ON look (place, patient);
CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, subject TEXT NOT NULL, birth_date TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS person_at (person TEXT NOT NULL, place TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (person, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS code (
    hash BLOB PRIMARY KEY, redirect TEXT NOT NULL, challenge TEXT NOT NULL, nonce TEXT NOT NULL, family INTEGER NOT NULL,
    expires INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS family ( -- all tokens that came from one sign-in
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL, place TEXT NOT NULL, scope TEXT NOT NULL, signed_in INTEGER NOT NULL, revoked INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS token (
    hash BLOB PRIMARY KEY, kind TEXT NOT NULL, family INTEGER NOT NULL, scope TEXT NOT NULL, expires INTEGER NOT NULL,
    used INTEGER) WITHOUT ROWID; -- when a refresh token was first used
CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, maker BLOB NOT NULL, content_type TEXT NOT NULL, content BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS manifest (
    id TEXT PRIMARY KEY, maker BLOB NOT NULL, content TEXT NOT NULL, salt BLOB, passcode BLOB, tries INTEGER NOT NULL,
    failed INTEGER NOT NULL, expires INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS manifest_look (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at INTEGER NOT NULL, recipient TEXT NOT NULL, outcome TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS manifest_look_id ON manifest_look (id);
CREATE TABLE IF NOT EXISTS ticket (hash BLOB PRIMARY KEY, path TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
