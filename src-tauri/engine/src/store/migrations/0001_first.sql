-- The first schema. A file of migrations is never edited after it has shipped; the next change is the next file.
--
-- Instants are whole seconds UTC since 1970 and end in _s. Ids are UUIDs as text and ours; what Clockify calls
-- a thing is its `remote`.

CREATE TABLE account (
    id         INTEGER PRIMARY KEY,
    server     TEXT NOT NULL,
    -- Clockify's id of the person.
    remote     TEXT NOT NULL,
    name       TEXT NOT NULL DEFAULT '',
    email      TEXT NOT NULL DEFAULT '',
    zone       TEXT NOT NULL DEFAULT '',
    way        TEXT NOT NULL CHECK (way IN ('key', 'maton')),
    -- The three of a connection at Maton, absent with a plain key.
    gateway    TEXT CHECK ((gateway IS NOT NULL) = (way = 'maton')),
    control    TEXT CHECK ((control IS NOT NULL) = (way = 'maton')),
    connection TEXT CHECK ((connection IS NOT NULL) = (way = 'maton')),
    -- Under which name the key rests, never the key; absent once signed out.
    key_ref    TEXT,
    UNIQUE (server, remote)
) STRICT;

CREATE TABLE workspace (
    id      INTEGER PRIMARY KEY,
    -- Both are absent for the workspace that belongs to no account.
    account INTEGER REFERENCES account (id),
    remote  TEXT CHECK ((remote IS NULL) = (account IS NULL)),
    name    TEXT NOT NULL DEFAULT '',
    UNIQUE (account, remote)
) STRICT;

INSERT INTO workspace (id, name)
VALUES (1, 'This computer');

-- The five synced tables begin with the same columns:
--
--   nr        a number for indexes, the full-text one to come among them
--   workspace where it belongs
--   remote    absent until Clockify has made it
--   side      where its content is wanted:
--               clean    here as Clockify confirmed it
--               new      here only
--               edited   here, and `base` holds what Clockify confirmed
--               deleted  at Clockify only: the content is what it confirmed
--               void     nowhere any more, but a write may still be on its way
--               gone     nowhere any more; kept for the name that entries and the history show
--   base      what Clockify confirmed, as JSON, where the content is another
--   rev       +1 with every change made here
--   attention why it is parked, with what Clockify said and since when
--   stub      only Clockify's id is known so far
--   since_s   since when the sides differ, absent while they do not
--   tries     how often it was sent since then

CREATE TABLE client (
    nr                INTEGER PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    workspace         INTEGER NOT NULL REFERENCES workspace (id),
    remote            TEXT,
    side              TEXT    NOT NULL CHECK (side IN ('clean', 'new', 'edited', 'deleted', 'void', 'gone')),
    base              TEXT    CHECK ((base IS NOT NULL) = (side = 'edited')),
    rev               INTEGER NOT NULL DEFAULT 0,
    attention         TEXT,
    attention_said    TEXT,
    attention_since_s INTEGER CHECK ((attention_since_s IS NULL) = (attention IS NULL)),
    stub              INTEGER NOT NULL DEFAULT 0 CHECK (stub IN (0, 1)),
    since_s           INTEGER,
    tries             INTEGER NOT NULL DEFAULT 0,

    name              TEXT    NOT NULL,
    archived          INTEGER NOT NULL CHECK (archived IN (0, 1)),
    kept              TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE project (
    nr                INTEGER PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    workspace         INTEGER NOT NULL REFERENCES workspace (id),
    remote            TEXT,
    side              TEXT    NOT NULL CHECK (side IN ('clean', 'new', 'edited', 'deleted', 'void', 'gone')),
    base              TEXT    CHECK ((base IS NOT NULL) = (side = 'edited')),
    rev               INTEGER NOT NULL DEFAULT 0,
    attention         TEXT,
    attention_said    TEXT,
    attention_since_s INTEGER CHECK ((attention_since_s IS NULL) = (attention IS NULL)),
    stub              INTEGER NOT NULL DEFAULT 0 CHECK (stub IN (0, 1)),
    since_s           INTEGER,
    tries             INTEGER NOT NULL DEFAULT 0,

    name              TEXT    NOT NULL,
    client            TEXT    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    color             TEXT    NOT NULL,
    billable          INTEGER NOT NULL CHECK (billable IN (0, 1)),
    public            INTEGER NOT NULL CHECK (public IN (0, 1)),
    archived          INTEGER NOT NULL CHECK (archived IN (0, 1)),
    kept              TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE task (
    nr                INTEGER PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    workspace         INTEGER NOT NULL REFERENCES workspace (id),
    remote            TEXT,
    side              TEXT    NOT NULL CHECK (side IN ('clean', 'new', 'edited', 'deleted', 'void', 'gone')),
    base              TEXT    CHECK ((base IS NOT NULL) = (side = 'edited')),
    rev               INTEGER NOT NULL DEFAULT 0,
    attention         TEXT,
    attention_said    TEXT,
    attention_since_s INTEGER CHECK ((attention_since_s IS NULL) = (attention IS NULL)),
    stub              INTEGER NOT NULL DEFAULT 0 CHECK (stub IN (0, 1)),
    since_s           INTEGER,
    tries             INTEGER NOT NULL DEFAULT 0,

    name              TEXT    NOT NULL,
    project           TEXT    NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    done              INTEGER NOT NULL CHECK (done IN (0, 1)),
    billable          INTEGER NOT NULL CHECK (billable IN (0, 1)),
    kept              TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE tag (
    nr                INTEGER PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    workspace         INTEGER NOT NULL REFERENCES workspace (id),
    remote            TEXT,
    side              TEXT    NOT NULL CHECK (side IN ('clean', 'new', 'edited', 'deleted', 'void', 'gone')),
    base              TEXT    CHECK ((base IS NOT NULL) = (side = 'edited')),
    rev               INTEGER NOT NULL DEFAULT 0,
    attention         TEXT,
    attention_said    TEXT,
    attention_since_s INTEGER CHECK ((attention_since_s IS NULL) = (attention IS NULL)),
    stub              INTEGER NOT NULL DEFAULT 0 CHECK (stub IN (0, 1)),
    since_s           INTEGER,
    tries             INTEGER NOT NULL DEFAULT 0,

    name              TEXT    NOT NULL,
    archived          INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE entry (
    nr                INTEGER PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    workspace         INTEGER NOT NULL REFERENCES workspace (id),
    remote            TEXT,
    side              TEXT    NOT NULL CHECK (side IN ('clean', 'new', 'edited', 'deleted', 'void')),
    base              TEXT    CHECK ((base IS NOT NULL) = (side = 'edited')),
    rev               INTEGER NOT NULL DEFAULT 0,
    attention         TEXT,
    attention_said    TEXT,
    attention_since_s INTEGER CHECK ((attention_since_s IS NULL) = (attention IS NULL)),
    stub              INTEGER NOT NULL DEFAULT 0 CHECK (stub IN (0, 1)),
    since_s           INTEGER,
    tries             INTEGER NOT NULL DEFAULT 0,

    description       TEXT    NOT NULL,
    project           TEXT    REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    task              TEXT    REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    billable          INTEGER NOT NULL CHECK (billable IN (0, 1)),
    type              TEXT    NOT NULL,
    start_s           INTEGER NOT NULL,
    -- Absent while it runs.
    end_s             INTEGER CHECK (end_s >= start_s),
    custom            TEXT    NOT NULL DEFAULT '',
    aside             TEXT    NOT NULL DEFAULT '',
    locked            INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1))
) STRICT;

CREATE TABLE entry_tag (
    entry INTEGER NOT NULL REFERENCES entry (nr) ON DELETE CASCADE,
    tag   TEXT    NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;

-- One row of ours for each of Clockify's.
CREATE UNIQUE INDEX client_bound ON client (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';
CREATE UNIQUE INDEX project_bound ON project (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';
CREATE UNIQUE INDEX task_bound ON task (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';
CREATE UNIQUE INDEX tag_bound ON tag (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';
CREATE UNIQUE INDEX entry_bound ON entry (workspace, remote) WHERE remote IS NOT NULL;

-- What waits or is parked: few rows, however long the history.
CREATE INDEX client_pending ON client (workspace) WHERE side <> 'clean' OR attention IS NOT NULL;
CREATE INDEX project_pending ON project (workspace) WHERE side <> 'clean' OR attention IS NOT NULL;
CREATE INDEX task_pending ON task (workspace) WHERE side <> 'clean' OR attention IS NOT NULL;
CREATE INDEX tag_pending ON tag (workspace) WHERE side <> 'clean' OR attention IS NOT NULL;
CREATE INDEX entry_pending ON entry (workspace) WHERE side <> 'clean' OR attention IS NOT NULL;

CREATE INDEX project_of_client ON project (client) WHERE client IS NOT NULL;
CREATE INDEX task_of_project ON task (project);
CREATE INDEX entry_running ON entry (start_s) WHERE end_s IS NULL;
CREATE INDEX entry_by_start ON entry (start_s, workspace);
CREATE INDEX entry_of_project ON entry (project, start_s) WHERE project IS NOT NULL;
CREATE INDEX entry_of_task ON entry (task) WHERE task IS NOT NULL;
CREATE INDEX entry_of_tag ON entry_tag (tag);
-- So that a sum over some days need not look at the whole past for what reaches into them.
CREATE INDEX entry_longer_than_a_day ON entry (start_s) WHERE end_s - start_s > 86400;

CREATE TABLE pin (
    place     INTEGER PRIMARY KEY,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    entry     TEXT    NOT NULL
) STRICT;

-- What was done here, newest with the highest id.
CREATE TABLE deed (
    id     INTEGER PRIMARY KEY,
    at_s   INTEGER NOT NULL,
    origin TEXT    NOT NULL,
    verb   TEXT    NOT NULL,
    -- closed: taken back, and then something else was done, so that redo cannot reach it.
    state  TEXT    NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'closed'))
) STRICT;

CREATE INDEX deed_undone ON deed (id) WHERE state = 'undone';

-- Every content that another one replaced.
CREATE TABLE version (
    id        INTEGER PRIMARY KEY,
    -- Absent where the change came from Clockify.
    deed      INTEGER REFERENCES deed (id) ON DELETE CASCADE,
    at_s      INTEGER NOT NULL,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    kind      TEXT    NOT NULL,
    item      TEXT    NOT NULL,
    -- Absent where the row was not there before.
    before    TEXT,
    -- Absent where the row was deleted.
    after     TEXT
) STRICT;

CREATE INDEX version_of_deed ON version (deed) WHERE deed IS NOT NULL;
CREATE INDEX version_of_item ON version (item);

-- Writes on their way to Clockify. A settled one is deleted.
CREATE TABLE attempt (
    nr        INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    kind      TEXT    NOT NULL,
    -- Two writes of one row could overtake each other.
    item      TEXT    NOT NULL UNIQUE,
    op        TEXT    NOT NULL CHECK (op IN ('create', 'update', 'delete')),
    rev       INTEGER NOT NULL,
    -- Absent for a deletion.
    body      TEXT,
    state     TEXT    NOT NULL CHECK (state IN ('sending', 'unknown')),
    epoch     INTEGER NOT NULL,
    sent_s    INTEGER NOT NULL,
    -- Absent until its reply was given up.
    lost_s    INTEGER,
    looks     INTEGER NOT NULL,
    -- A JSON array; absent where nobody looked before it was sent.
    known     TEXT
) STRICT;

CREATE INDEX attempt_of_workspace ON attempt (workspace);

CREATE TABLE conflict (
    id        INTEGER PRIMARY KEY,
    at_s      INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    item      TEXT    NOT NULL,
    field     TEXT    NOT NULL,
    base      TEXT    NOT NULL,
    here      TEXT    NOT NULL,
    there     TEXT    NOT NULL,
    kept_here INTEGER NOT NULL CHECK (kept_here IN (0, 1))
) STRICT;

-- Rows that were missing from complete sweeps.
CREATE TABLE absence (
    item      TEXT    PRIMARY KEY,
    kind      TEXT    NOT NULL,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    first_s   INTEGER NOT NULL,
    sweeps    INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

-- How far syncing is. An absent instant means: not yet.
CREATE TABLE mark (
    workspace         INTEGER PRIMARY KEY REFERENCES workspace (id),
    first_pull_done_s INTEGER,
    first_pull_page   INTEGER NOT NULL,
    catalog_s         INTEGER,
    sweep_s           INTEGER,
    sweeps            INTEGER NOT NULL,
    round_s           INTEGER,
    trust             TEXT    NOT NULL CHECK (trust IN ('unproven', 'proven', 'off'))
) STRICT;

CREATE TABLE rules (
    workspace          INTEGER PRIMARY KEY REFERENCES workspace (id),
    needs_project      INTEGER NOT NULL,
    needs_task         INTEGER NOT NULL,
    needs_tag          INTEGER NOT NULL,
    needs_description  INTEGER NOT NULL,
    locked_before_s    INTEGER,
    stopwatch_only     INTEGER NOT NULL,
    billable_by_admins INTEGER NOT NULL,
    billable_projects  INTEGER NOT NULL,
    public_projects    INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
