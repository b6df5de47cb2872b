-- What came in from files, and how long a create may have been under way.

-- A row of a file, by what tells it from all others, and what became of it. It outlives the entry and the action.
CREATE TABLE imported (
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    source    TEXT    NOT NULL,
    entry     TEXT    NOT NULL,
    -- Absent once the action is forgotten, which then stands for good.
    deed      INTEGER REFERENCES deed (id) ON DELETE SET NULL,
    PRIMARY KEY (workspace, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX imported_by_deed ON imported (deed) WHERE deed IS NOT NULL;

-- Until when it may have left, where nobody knows: a store that was put back remembers less than Clockify does.
ALTER TABLE attempt ADD COLUMN until_s INTEGER;
