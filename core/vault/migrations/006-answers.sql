-- SPDX-License-Identifier: MPL-2.0
-- What became of a share is told where one looks first (F30), and a parent's part of sharing under 15.

ALTER TABLE share ADD COLUMN unread INTEGER NOT NULL DEFAULT 0; -- 1: an answer or a no that the citizen has not opened yet
ALTER TABLE share ADD COLUMN settled_ms INTEGER; -- when the citizen said that a no or silence is dealt with, by a call; or NULL
ALTER TABLE share ADD COLUMN settled_offset INTEGER;

ALTER TABLE recipient ADD COLUMN guardian TEXT;     -- the RelatedPerson there who signed in for a child: "17"; the child or nobody: '' or NULL
ALTER TABLE recipient ADD COLUMN signed_in_ms INTEGER; -- when the person was in the browser

ALTER TABLE consent ADD COLUMN guardian TEXT NOT NULL DEFAULT '';      -- the parent who said yes, as in recipient; empty: the citizen
ALTER TABLE consent ADD COLUMN guardian_name TEXT NOT NULL DEFAULT '';

-- As before: whoever has signed in anywhere types no other birth date, and who wrote that of a child stays one (core/sharing/age.h).
INSERT INTO profile (key, value)
    SELECT 'birth-date-vouched', 'yes' FROM profile
    WHERE key = 'birth-date' AND EXISTS (SELECT 1 FROM recipient WHERE signs_in_as = 0 AND issuer IS NOT NULL);
INSERT INTO profile (key, value)
    SELECT 'birth-date-of-child', 'yes' FROM profile WHERE key = 'birth-date' AND value > date('now', '-15 years');
