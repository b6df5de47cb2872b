-- What a person settles: conflicts with both sides whole, what was sent and when, entries that are probably there
-- twice.

ALTER TABLE conflict RENAME TO conflict_in_words;

CREATE TABLE conflict (
    id        INTEGER PRIMARY KEY,
    at_s      INTEGER NOT NULL,
    -- When the row was last changed here before that, absent where nobody knows.
    changed_s INTEGER,
    kind      TEXT    NOT NULL,
    item      TEXT    NOT NULL,
    field     TEXT    NOT NULL,
    cause     TEXT    NOT NULL CHECK (cause IN ('changed', 'stopped', 'continued', 'overtaken', 'known')),
    -- Each side's item as JSON; the words of the field in a conflict of the first schema.
    base      TEXT    NOT NULL,
    here      TEXT    NOT NULL,
    there     TEXT    NOT NULL,
    in_words  INTEGER NOT NULL DEFAULT 0 CHECK (in_words IN (0, 1)),
    kept      TEXT    NOT NULL CHECK (kept IN ('here', 'clockify', 'both')),
    -- Absent until the person settled it, by this action; taken back, it is open again.
    settled_s INTEGER,
    deed      INTEGER REFERENCES deed (id) ON DELETE SET NULL
) STRICT;

-- Nobody is asked about what was told in words long ago.
INSERT INTO conflict (id, at_s, kind, item, field, cause, base, here, there, in_words, kept, settled_s)
SELECT id, at_s, kind, item, field, 'changed', base, here, there, 1,
       CASE kept_here WHEN 1 THEN 'here' ELSE 'clockify' END, at_s
FROM conflict_in_words;

DROP TABLE conflict_in_words;

CREATE INDEX conflict_of_item ON conflict (item);
CREATE INDEX conflict_open ON conflict (at_s) WHERE settled_s IS NULL;
CREATE INDEX conflict_of_deed ON conflict (deed) WHERE deed IS NOT NULL;

-- Every write that left in the last weeks.
CREATE TABLE sent (
    id        INTEGER PRIMARY KEY,
    -- The attempt, which is gone once its fate is known.
    attempt   TEXT    NOT NULL UNIQUE,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    kind      TEXT    NOT NULL,
    item      TEXT    NOT NULL,
    op        TEXT    NOT NULL CHECK (op IN ('create', 'update', 'delete')),
    -- By the server's clock as far as that is known.
    sent_s    INTEGER NOT NULL,
    -- Absent until Clockify confirmed it.
    taken_s   INTEGER,
    -- Of the create of an entry: what left, and when it began.
    body      TEXT,
    start_s   INTEGER CHECK ((start_s IS NULL) = (body IS NULL))
) STRICT;

INSERT INTO sent (attempt, workspace, kind, item, op, sent_s, body, start_s)
SELECT id, workspace, kind, item, op, sent_s,
       CASE WHEN op = 'create' AND kind = 'entry' THEN body END,
       CASE WHEN op = 'create' AND kind = 'entry' THEN body ->> '$.start_s' END
FROM attempt
ORDER BY nr;

CREATE INDEX sent_of_item ON sent (item);
CREATE INDEX sent_entry ON sent (workspace, start_s) WHERE body IS NOT NULL;

-- An entry that came from Clockify and is probably one of ours once more.
CREATE TABLE twin (
    theirs    TEXT    PRIMARY KEY,
    ours      TEXT    NOT NULL,
    at_s      INTEGER NOT NULL,
    -- Whether its id was made while ours was under way.
    in_doubt  INTEGER NOT NULL CHECK (in_doubt IN (0, 1)),
    settled_s INTEGER,
    deed      INTEGER REFERENCES deed (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX twin_open ON twin (at_s) WHERE settled_s IS NULL;
CREATE INDEX twin_of_deed ON twin (deed) WHERE deed IS NOT NULL;

-- How many requests the last round made.
ALTER TABLE mark ADD COLUMN requests INTEGER NOT NULL DEFAULT 0;
