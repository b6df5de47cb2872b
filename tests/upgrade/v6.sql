PRAGMA application_id = 1400139380;
PRAGMA user_version = 6;

CREATE TABLE workspace (
    id      INTEGER PRIMARY KEY,
    -- Both are absent for the workspace that belongs to no account.
    account INTEGER REFERENCES account (id),
    remote  TEXT CHECK ((remote IS NULL) = (account IS NULL)),
    name    TEXT NOT NULL DEFAULT '', gone_s INTEGER,
    UNIQUE (account, remote)
) STRICT;

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

CREATE UNIQUE INDEX client_bound ON client (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';

CREATE UNIQUE INDEX project_bound ON project (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';

CREATE UNIQUE INDEX task_bound ON task (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';

CREATE UNIQUE INDEX tag_bound ON tag (workspace, remote) WHERE remote IS NOT NULL AND side <> 'gone';

CREATE UNIQUE INDEX entry_bound ON entry (workspace, remote) WHERE remote IS NOT NULL;

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

CREATE INDEX entry_longer_than_a_day ON entry (start_s) WHERE end_s - start_s > 86400;

CREATE TABLE pin (
    place     INTEGER PRIMARY KEY,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    entry     TEXT    NOT NULL
) STRICT;

CREATE TABLE deed (
    id     INTEGER PRIMARY KEY,
    at_s   INTEGER NOT NULL,
    origin TEXT    NOT NULL,
    verb   TEXT    NOT NULL,
    -- closed: taken back, and then something else was done, so that redo cannot reach it.
    state  TEXT    NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'closed'))
) STRICT;

CREATE INDEX deed_undone ON deed (id) WHERE state = 'undone';

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
, until_s INTEGER) STRICT;

CREATE INDEX attempt_of_workspace ON attempt (workspace);

CREATE TABLE absence (
    item      TEXT    PRIMARY KEY,
    kind      TEXT    NOT NULL,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    first_s   INTEGER NOT NULL,
    sweeps    INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    workspace         INTEGER PRIMARY KEY REFERENCES workspace (id),
    first_pull_done_s INTEGER,
    first_pull_page   INTEGER NOT NULL,
    catalog_s         INTEGER,
    sweep_s           INTEGER,
    sweeps            INTEGER NOT NULL,
    round_s           INTEGER,
    trust             TEXT    NOT NULL CHECK (trust IN ('unproven', 'proven', 'off'))
, requests INTEGER NOT NULL DEFAULT 0) STRICT;

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
, projects_by TEXT NOT NULL DEFAULT 'everyone'
    CHECK (projects_by IN ('everyone', 'some', 'managers', 'admins')), tags_by TEXT NOT NULL DEFAULT 'everyone'
    CHECK (tags_by IN ('everyone', 'some', 'managers', 'admins')), tasks_by TEXT NOT NULL DEFAULT 'everyone'
    CHECK (tasks_by IN ('everyone', 'some', 'managers', 'admins')), round_min INTEGER CHECK (round_min > 0), round_way TEXT CHECK (round_way IN ('nearest', 'up', 'down'))) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE INDEX conflict_of_item ON conflict (item);

CREATE INDEX conflict_open ON conflict (at_s) WHERE settled_s IS NULL;

CREATE INDEX conflict_of_deed ON conflict (deed) WHERE deed IS NOT NULL;

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

CREATE INDEX sent_of_item ON sent (item);

CREATE INDEX sent_entry ON sent (workspace, start_s) WHERE body IS NOT NULL;

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

CREATE TABLE "account" (
    id         INTEGER PRIMARY KEY,
    -- Where the person is: all of Clockify's own servers are one place, however they are reached; any other server is
    -- a place of its own.
    realm      TEXT NOT NULL,
    -- Clockify's id of the person.
    remote     TEXT NOT NULL,
    -- The address that is asked.
    server     TEXT NOT NULL,
    name       TEXT NOT NULL DEFAULT '',
    email      TEXT NOT NULL DEFAULT '',
    zone       TEXT NOT NULL DEFAULT '',
    way        TEXT NOT NULL CHECK (way IN ('key', 'maton')),
    -- The three of a connection at Maton, absent with a plain key.
    gateway    TEXT CHECK ((gateway IS NOT NULL) = (way = 'maton')),
    control    TEXT CHECK ((control IS NOT NULL) = (way = 'maton')),
    connection TEXT CHECK ((connection IS NOT NULL) = (way = 'maton')),
    -- Since when there is that connection, absent where Maton did not say.
    since_s    INTEGER CHECK (since_s IS NULL OR way = 'maton'),
    -- Under which name the key rests, never the key; absent once signed out.
    key_ref    TEXT,
    -- Nothing is sent.
    read_only  INTEGER NOT NULL DEFAULT 0 CHECK (read_only IN (0, 1)),
    -- When it was last connected, absent where nobody noted it.
    joined_s   INTEGER,
    -- What keeps it from syncing, as JSON.
    problem    TEXT,
    UNIQUE (realm, remote)
) STRICT;

CREATE TABLE custom_field (
    workspace   INTEGER NOT NULL REFERENCES workspace (id),
    -- Clockify's id; they are made there only.
    remote      TEXT    NOT NULL,
    place       INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    takes       TEXT    NOT NULL CHECK (takes IN ('text', 'number', 'choice', 'choices', 'flag', 'link')),
    -- The choices, a JSON array.
    allowed     TEXT    NOT NULL,
    shown       TEXT    NOT NULL CHECK (shown IN ('yes', 'hidden', 'off')),
    required    INTEGER NOT NULL CHECK (required IN (0, 1)),
    by_admins   INTEGER NOT NULL CHECK (by_admins IN (0, 1)),
    hint        TEXT    NOT NULL,
    -- What stands there when nobody says anything, as JSON.
    usual       TEXT    NOT NULL,
    -- Projects that have it otherwise, a JSON object by Clockify's ids.
    in_projects TEXT    NOT NULL,
    PRIMARY KEY (workspace, remote)
) STRICT, WITHOUT ROWID;

CREATE INDEX custom_field_by_id ON custom_field (remote);

CREATE VIRTUAL TABLE entry_words USING fts5 (
    description,
    content = '',
    contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER entry_words_change AFTER UPDATE OF description ON entry WHEN old.description <> new.description
BEGIN
    UPDATE entry_words SET description = new.description WHERE rowid = new.nr;
END;

CREATE TRIGGER entry_words_go AFTER DELETE ON entry
BEGIN
    DELETE FROM entry_words WHERE rowid = old.nr;
END;

CREATE TABLE imported (
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    source    TEXT    NOT NULL,
    entry     TEXT    NOT NULL,
    -- Absent once the action is forgotten, which then stands for good.
    deed      INTEGER REFERENCES deed (id) ON DELETE SET NULL,
    PRIMARY KEY (workspace, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX imported_by_deed ON imported (deed) WHERE deed IS NOT NULL;

INSERT INTO workspace (id, account, remote, name, gone_s) VALUES (1, NULL, NULL, 'This computer', NULL);
INSERT INTO workspace (id, account, remote, name, gone_s) VALUES (2, 1, '69a5000000000000000000f0', 'Elsewhere', NULL);
INSERT INTO workspace (id, account, remote, name, gone_s) VALUES (3, 2, '69a5000000000000000000f1', 'Ada''s workspace', NULL);

INSERT INTO client (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived, kept) VALUES (1, '01955555-0000-7000-8000-000000000001', 3, '69a500000000000000000009', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Client kept', 0, '{"note":"pays late"}');
INSERT INTO client (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived, kept) VALUES (2, '01955555-0000-7000-8000-000000000002', 3, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Client new', 0, '{"note":"pays late"}');
INSERT INTO client (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived, kept) VALUES (3, '01955555-0000-7000-8000-000000000003', 3, '69a50000000000000000000a', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Client put away', 1, '{"note":"pays late"}');
INSERT INTO client (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived, kept) VALUES (4, '01955555-0000-7000-8000-000000000004', 3, '69a50000000000000000000b', 'edited', '{"kind":"client","name":"Client before","archived":false,"kept":"{\"note\":\"pays late\"}"}', 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Client edited', 0, '{"note":"pays late"}');
INSERT INTO client (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived, kept) VALUES (5, '01955555-0000-7000-8000-000000000006', 3, '69a50000000000000000000c', 'deleted', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Client deleted', 0, '{"note":"pays late"}');
INSERT INTO client (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived, kept) VALUES (6, '01955555-0000-7000-8000-000000000007', 3, NULL, 'new', NULL, 1, 'validation', 'There is one already', 1772441500, 0, 1772442000, 0, 'Client refused', 0, '{"note":"pays late"}');
INSERT INTO client (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived, kept) VALUES (7, '01955555-0000-7000-8000-000000000008', 3, '69a50000000000000000000d', 'clean', NULL, 0, NULL, NULL, NULL, 1, NULL, 0, 'Client ', 0, '{"note":"pays late"}');

INSERT INTO project (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, client, color, billable, public, archived, kept) VALUES (1, '01955555-0000-7000-8000-00000000000e', 3, '69a500000000000000000016', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Project kept', '01955555-0000-7000-8000-000000000001', '#1976D2', 1, 0, 0, '{"note":"","estimate":{"type":"AUTO"}}');
INSERT INTO project (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, client, color, billable, public, archived, kept) VALUES (2, '01955555-0000-7000-8000-00000000000f', 3, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Project new', '01955555-0000-7000-8000-000000000001', '#1976D2', 1, 0, 0, '{"note":"","estimate":{"type":"AUTO"}}');
INSERT INTO project (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, client, color, billable, public, archived, kept) VALUES (3, '01955555-0000-7000-8000-000000000010', 3, '69a500000000000000000017', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Project put away', '01955555-0000-7000-8000-000000000001', '#1976D2', 1, 1, 1, '{"note":"","estimate":{"type":"AUTO"}}');
INSERT INTO project (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, client, color, billable, public, archived, kept) VALUES (4, '01955555-0000-7000-8000-000000000011', 3, '69a500000000000000000018', 'edited', '{"kind":"project","name":"Project before","client":"01955555-0000-7000-8000-000000000001","color":"#1976D2","billable":true,"public":false,"archived":false,"kept":"{\"note\":\"\",\"estimate\":{\"type\":\"AUTO\"}}"}', 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Project edited', '01955555-0000-7000-8000-000000000001', '#1976D2', 1, 0, 0, '{"note":"","estimate":{"type":"AUTO"}}');
INSERT INTO project (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, client, color, billable, public, archived, kept) VALUES (5, '01955555-0000-7000-8000-000000000013', 3, '69a500000000000000000019', 'deleted', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Project deleted', '01955555-0000-7000-8000-000000000001', '#1976D2', 1, 0, 0, '{"note":"","estimate":{"type":"AUTO"}}');
INSERT INTO project (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, client, color, billable, public, archived, kept) VALUES (6, '01955555-0000-7000-8000-000000000014', 3, NULL, 'new', NULL, 1, 'validation', 'There is one already', 1772441500, 0, 1772442000, 0, 'Project refused', '01955555-0000-7000-8000-000000000001', '#1976D2', 1, 0, 0, '{"note":"","estimate":{"type":"AUTO"}}');
INSERT INTO project (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, client, color, billable, public, archived, kept) VALUES (7, '01955555-0000-7000-8000-000000000015', 3, '69a50000000000000000001a', 'clean', NULL, 0, NULL, NULL, NULL, 1, NULL, 0, 'Project ', '01955555-0000-7000-8000-000000000001', '#1976D2', 1, 0, 0, '{"note":"","estimate":{"type":"AUTO"}}');

INSERT INTO task (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, project, done, billable, kept) VALUES (1, '01955555-0000-7000-8000-00000000001b', 3, '69a500000000000000000023', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Task kept', '01955555-0000-7000-8000-00000000000e', 0, 0, '{"assigneeIds":[]}');
INSERT INTO task (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, project, done, billable, kept) VALUES (2, '01955555-0000-7000-8000-00000000001c', 3, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Task new', '01955555-0000-7000-8000-00000000000e', 0, 0, '{"assigneeIds":[]}');
INSERT INTO task (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, project, done, billable, kept) VALUES (3, '01955555-0000-7000-8000-00000000001d', 3, '69a500000000000000000024', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Task put away', '01955555-0000-7000-8000-00000000000e', 1, 0, '{"assigneeIds":[]}');
INSERT INTO task (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, project, done, billable, kept) VALUES (4, '01955555-0000-7000-8000-00000000001e', 3, '69a500000000000000000025', 'edited', '{"kind":"task","name":"Task before","project":"01955555-0000-7000-8000-00000000000e","done":false,"billable":false,"kept":"{\"assigneeIds\":[]}"}', 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Task edited', '01955555-0000-7000-8000-00000000000e', 0, 0, '{"assigneeIds":[]}');
INSERT INTO task (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, project, done, billable, kept) VALUES (5, '01955555-0000-7000-8000-000000000020', 3, '69a500000000000000000026', 'deleted', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Task deleted', '01955555-0000-7000-8000-00000000000e', 0, 0, '{"assigneeIds":[]}');
INSERT INTO task (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, project, done, billable, kept) VALUES (6, '01955555-0000-7000-8000-000000000021', 3, NULL, 'new', NULL, 1, 'validation', 'There is one already', 1772441500, 0, 1772442000, 0, 'Task refused', '01955555-0000-7000-8000-00000000000e', 0, 0, '{"assigneeIds":[]}');
INSERT INTO task (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, project, done, billable, kept) VALUES (7, '01955555-0000-7000-8000-000000000022', 3, '69a500000000000000000027', 'clean', NULL, 0, NULL, NULL, NULL, 1, NULL, 0, 'Task ', '01955555-0000-7000-8000-00000000000e', 0, 0, '{"assigneeIds":[]}');

INSERT INTO tag (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived) VALUES (1, '01955555-0000-7000-8000-000000000028', 3, '69a500000000000000000030', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Tag kept', 0);
INSERT INTO tag (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived) VALUES (2, '01955555-0000-7000-8000-000000000029', 3, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Tag new', 0);
INSERT INTO tag (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived) VALUES (3, '01955555-0000-7000-8000-00000000002a', 3, '69a500000000000000000031', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Tag put away', 1);
INSERT INTO tag (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived) VALUES (4, '01955555-0000-7000-8000-00000000002b', 3, '69a500000000000000000032', 'edited', '{"kind":"tag","name":"Tag before","archived":false}', 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Tag edited', 0);
INSERT INTO tag (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived) VALUES (5, '01955555-0000-7000-8000-00000000002d', 3, '69a500000000000000000033', 'deleted', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Tag deleted', 0);
INSERT INTO tag (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived) VALUES (6, '01955555-0000-7000-8000-00000000002e', 3, NULL, 'new', NULL, 1, 'validation', 'There is one already', 1772441500, 0, 1772442000, 0, 'Tag refused', 0);
INSERT INTO tag (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, name, archived) VALUES (7, '01955555-0000-7000-8000-00000000002f', 3, '69a500000000000000000034', 'clean', NULL, 0, NULL, NULL, NULL, 1, NULL, 0, 'Tag ', 0);

INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (1, '01955555-0000-7000-8000-000000000035', 3, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, '', NULL, NULL, 0, 'REGULAR', 1772352000, 1772352000, '', '', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (10, '01955555-0000-7000-8000-000000000046', 3, '69a500000000000000000047', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771995600,"end_s":1771995660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'tag_required', 'In Clockify''s own words', 1772441404, 0, 1772442000, 0, 'Parked: TagRequired', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771995600, 1771995720, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (11, '01955555-0000-7000-8000-000000000048', 3, '69a500000000000000000049', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771992000,"end_s":1771992060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'description_required', NULL, 1772441405, 0, 1772442000, 0, 'Parked: DescriptionRequired', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771992000, 1771992120, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (12, '01955555-0000-7000-8000-00000000004a', 3, '69a50000000000000000004b', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771988400,"end_s":1771988460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'tag_archived', 'In Clockify''s own words', 1772441406, 0, 1772442000, 0, 'Parked: TagArchived', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771988400, 1771988520, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (13, '01955555-0000-7000-8000-00000000004c', 3, '69a50000000000000000004d', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771984800,"end_s":1771984860,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'locked', NULL, 1772441407, 0, 1772442000, 0, 'Parked: Locked', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771984800, 1771984920, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (14, '01955555-0000-7000-8000-00000000004e', 3, '69a50000000000000000004f', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771981200,"end_s":1771981260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'approved', 'In Clockify''s own words', 1772441408, 0, 1772442000, 0, 'Parked: Approved', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771981200, 1771981320, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (15, '01955555-0000-7000-8000-000000000050', 3, '69a500000000000000000051', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771977600,"end_s":1771977660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'stopwatch_only', NULL, 1772441409, 0, 1772442000, 0, 'Parked: StopwatchOnly', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771977600, 1771977720, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (16, '01955555-0000-7000-8000-000000000052', 3, '69a500000000000000000053', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771974000,"end_s":1771974060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'forbidden', 'In Clockify''s own words', 1772441410, 0, 1772442000, 0, 'Parked: Forbidden', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771974000, 1771974120, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (17, '01955555-0000-7000-8000-000000000054', 3, '69a500000000000000000055', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771970400,"end_s":1771970460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'plan_limit', NULL, 1772441411, 0, 1772442000, 0, 'Parked: PlanLimit', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771970400, 1771970520, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (18, '01955555-0000-7000-8000-000000000056', 3, '69a500000000000000000057', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771966800,"end_s":1771966860,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'several_candidates', 'In Clockify''s own words', 1772441412, 0, 1772442000, 0, 'Parked: SeveralCandidates', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771966800, 1771966920, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (19, '01955555-0000-7000-8000-000000000058', 3, '69a500000000000000000059', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771963200,"end_s":1771963260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'remote_deleted', NULL, 1772441413, 0, 1772442000, 0, 'Parked: RemoteDeleted', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771963200, 1771963320, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (2, '01955555-0000-7000-8000-000000000036', 3, '69a500000000000000000037', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Over two midnights', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771866000, 1772010000, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (20, '01955555-0000-7000-8000-00000000005a', 3, '69a50000000000000000005b', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771959600,"end_s":1771959660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'changed_after_delete', 'In Clockify''s own words', 1772441414, 0, 1772442000, 0, 'Parked: ChangedAfterDelete', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771959600, 1771959720, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (21, '01955555-0000-7000-8000-00000000005c', 3, '69a50000000000000000005d', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771956000,"end_s":1771956060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'bad_text', NULL, 1772441415, 0, 1772442000, 0, 'Parked: BadText', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771956000, 1771956120, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (22, '01955555-0000-7000-8000-00000000005e', 3, '69a50000000000000000005f', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771952400,"end_s":1771952460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'waits_for_parked', 'In Clockify''s own words', 1772441416, 0, 1772442000, 0, 'Parked: WaitsForParked', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771952400, 1771952520, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (23, '01955555-0000-7000-8000-000000000060', 3, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 1, 'Create that is Sending', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771934400, 1771934520, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (24, '01955555-0000-7000-8000-000000000063', 3, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 1, 'Create that is Unknown', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771930800, 1771930920, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (25, '01955555-0000-7000-8000-000000000066', 3, '69a500000000000000000067', 'edited', '{"kind":"entry","description":"Before","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771927200,"end_s":1771927260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, NULL, NULL, NULL, 0, 1772442000, 1, 'Update that is Sending', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771927200, 1771927320, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (26, '01955555-0000-7000-8000-000000000069', 3, '69a50000000000000000006a', 'edited', '{"kind":"entry","description":"Before","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771923600,"end_s":1771923660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, NULL, NULL, NULL, 0, 1772442000, 1, 'Update that is Unknown', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771923600, 1771923720, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (27, '01955555-0000-7000-8000-00000000006c', 3, '69a50000000000000000006d', 'deleted', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 1, 'Before', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771920000, 1771920060, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (28, '01955555-0000-7000-8000-00000000006f', 3, '69a500000000000000000070', 'deleted', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 1, 'Before', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771916400, 1771916460, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (29, '01955555-0000-7000-8000-000000000072', 3, NULL, 'void', NULL, 2, NULL, NULL, NULL, 0, 1772442000, 1, 'Deleted while in doubt', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771902000, 1771902060, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (3, '01955555-0000-7000-8000-000000000038', 3, '69a500000000000000000039', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Locked there', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771862400, 1771866000, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 1);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (30, '01955555-0000-7000-8000-000000000074', 3, '69a500000000000000000076', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Stopped on both', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1772434800, 1772436600, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (31, '01955555-0000-7000-8000-000000000075', 3, '69a500000000000000000077', 'clean', NULL, 0, NULL, NULL, NULL, 0, NULL, 0, 'Stopped on both', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1772434800, 1772436600, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (32, '01a20344-3614-7068-83e5-8726535593b1', 3, NULL, 'new', NULL, 4, NULL, NULL, NULL, 0, 1772442060, 0, 'Started', '01955555-0000-7000-8000-00000000000e', NULL, 1, 'REGULAR', 1772442060, 1772442120, '', '', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (33, '01a20344-362d-72e2-9c24-660bd1fc38a0', 1, NULL, 'new', NULL, 1, NULL, NULL, NULL, 0, 1772442360, 0, 'Came in', NULL, NULL, 0, 'REGULAR', 1772352000, 1772352600, '', '', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (34, '01a20344-3630-713a-a404-c9a253b1dce1', 3, NULL, 'new', NULL, 3, NULL, NULL, NULL, 0, 1772442420, 0, 'Runs', NULL, NULL, 0, 'REGULAR', 1772442420, NULL, '', '', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (4, '01955555-0000-7000-8000-00000000003a', 3, '69a50000000000000000003b', 'edited', '{"kind":"entry","description":"Ran there, was stopped here","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772064000,"end_s":null,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Ran there, was stopped here', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1772064000, 1772067600, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (5, '01955555-0000-7000-8000-00000000003c', 3, '69a50000000000000000003d', 'deleted', NULL, 1, NULL, NULL, NULL, 0, 1772442000, 0, 'Deleted here', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1772056800, 1772060400, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (6, '01955555-0000-7000-8000-00000000003e', 3, '69a50000000000000000003f', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772010000,"end_s":1772010060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'validation', 'In Clockify''s own words', 1772441400, 0, 1772442000, 0, 'Parked: Validation', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1772010000, 1772010120, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (7, '01955555-0000-7000-8000-000000000040', 3, '69a500000000000000000041', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772006400,"end_s":1772006460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'project_gone', NULL, 1772441401, 0, 1772442000, 0, 'Parked: ProjectGone', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1772006400, 1772006520, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (8, '01955555-0000-7000-8000-000000000042', 3, '69a500000000000000000043', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772002800,"end_s":1772002860,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'project_required', 'In Clockify''s own words', 1772441402, 0, 1772442000, 0, 'Parked: ProjectRequired', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1772002800, 1772002920, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);
INSERT INTO entry (nr, id, workspace, remote, side, base, rev, attention, attention_said, attention_since_s, stub, since_s, tries, description, project, task, billable, type, start_s, end_s, custom, aside, locked) VALUES (9, '01955555-0000-7000-8000-000000000044', 3, '69a500000000000000000045', 'edited', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771999200,"end_s":1771999260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1, 'task_required', NULL, 1772441403, 0, 1772442000, 0, 'Parked: TaskRequired', '01955555-0000-7000-8000-00000000000e', '01955555-0000-7000-8000-00000000001b', 1, 'REGULAR', 1771999200, 1771999320, '[{"customFieldId":"69a5000000000000000000c1","value":3}]', '{"hourlyRate":{"amount":5000,"currency":"EUR"}}', 0);

INSERT INTO entry_tag (entry, tag) VALUES (10, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (11, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (12, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (13, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (14, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (15, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (16, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (17, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (18, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (19, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (2, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (20, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (21, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (22, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (23, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (24, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (25, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (26, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (27, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (28, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (29, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (3, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (30, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (31, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (4, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (5, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (6, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (7, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (8, '01955555-0000-7000-8000-000000000028');
INSERT INTO entry_tag (entry, tag) VALUES (9, '01955555-0000-7000-8000-000000000028');

INSERT INTO pin (place, workspace, entry) VALUES (1, 3, '{"kind":"entry","description":"Started","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":0,"end_s":null,"custom":"","aside":"","locked":false}');

INSERT INTO deed (id, at_s, origin, verb, state) VALUES (1, 1772442060, 'window', 'start', 'done');
INSERT INTO deed (id, at_s, origin, verb, state) VALUES (2, 1772442120, 'window', 'stop', 'done');
INSERT INTO deed (id, at_s, origin, verb, state) VALUES (3, 1772442240, 'window', 'edit', 'closed');
INSERT INTO deed (id, at_s, origin, verb, state) VALUES (4, 1772442300, 'window', 'other', 'done');
INSERT INTO deed (id, at_s, origin, verb, state) VALUES (5, 1772442360, 'window', 'import', 'done');
INSERT INTO deed (id, at_s, origin, verb, state) VALUES (6, 1772442420, 'window', 'start', 'done');
INSERT INTO deed (id, at_s, origin, verb, state) VALUES (7, 1772442480, 'window', 'edit', 'undone');
INSERT INTO deed (id, at_s, origin, verb, state) VALUES (8, 1772442540, 'window', 'other', 'done');

INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (1, NULL, 1772442000, 3, 'client', '01955555-0000-7000-8000-000000000004', '{"kind":"client","name":"Client before","archived":false,"kept":"{\"note\":\"pays late\"}"}', '{"kind":"client","name":"Client edited","archived":false,"kept":"{\"note\":\"pays late\"}"}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (10, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000003c', '{"kind":"entry","description":"Deleted here","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772056800,"end_s":1772060400,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (11, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000003e', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772010000,"end_s":1772010060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: Validation","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772010000,"end_s":1772010120,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (12, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000040', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772006400,"end_s":1772006460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: ProjectGone","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772006400,"end_s":1772006520,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (13, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000042', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772002800,"end_s":1772002860,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: ProjectRequired","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772002800,"end_s":1772002920,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (14, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000044', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771999200,"end_s":1771999260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: TaskRequired","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771999200,"end_s":1771999320,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (15, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000046', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771995600,"end_s":1771995660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: TagRequired","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771995600,"end_s":1771995720,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (16, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000048', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771992000,"end_s":1771992060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: DescriptionRequired","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771992000,"end_s":1771992120,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (17, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000004a', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771988400,"end_s":1771988460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: TagArchived","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771988400,"end_s":1771988520,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (18, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000004c', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771984800,"end_s":1771984860,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: Locked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771984800,"end_s":1771984920,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (19, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000004e', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771981200,"end_s":1771981260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: Approved","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771981200,"end_s":1771981320,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (2, NULL, 1772442000, 3, 'client', '01955555-0000-7000-8000-000000000006', '{"kind":"client","name":"Client deleted","archived":false,"kept":"{\"note\":\"pays late\"}"}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (20, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000050', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771977600,"end_s":1771977660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: StopwatchOnly","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771977600,"end_s":1771977720,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (21, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000052', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771974000,"end_s":1771974060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: Forbidden","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771974000,"end_s":1771974120,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (22, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000054', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771970400,"end_s":1771970460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: PlanLimit","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771970400,"end_s":1771970520,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (23, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000056', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771966800,"end_s":1771966860,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: SeveralCandidates","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771966800,"end_s":1771966920,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (24, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000058', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771963200,"end_s":1771963260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: RemoteDeleted","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771963200,"end_s":1771963320,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (25, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000005a', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771959600,"end_s":1771959660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: ChangedAfterDelete","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771959600,"end_s":1771959720,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (26, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000005c', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771956000,"end_s":1771956060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: BadText","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771956000,"end_s":1771956120,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (27, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000005e', '{"kind":"entry","description":"Before it was parked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771952400,"end_s":1771952460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Parked: WaitsForParked","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771952400,"end_s":1771952520,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (28, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000066', '{"kind":"entry","description":"Before","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771927200,"end_s":1771927260,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Update that is Sending","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771927200,"end_s":1771927320,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (29, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000069', '{"kind":"entry","description":"Before","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771923600,"end_s":1771923660,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Update that is Unknown","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771923600,"end_s":1771923720,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (3, NULL, 1772442000, 3, 'project', '01955555-0000-7000-8000-000000000011', '{"kind":"project","name":"Project before","client":"01955555-0000-7000-8000-000000000001","color":"#1976D2","billable":true,"public":false,"archived":false,"kept":"{\"note\":\"\",\"estimate\":{\"type\":\"AUTO\"}}"}', '{"kind":"project","name":"Project edited","client":"01955555-0000-7000-8000-000000000001","color":"#1976D2","billable":true,"public":false,"archived":false,"kept":"{\"note\":\"\",\"estimate\":{\"type\":\"AUTO\"}}"}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (30, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000006c', '{"kind":"entry","description":"Before","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771920000,"end_s":1771920060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (31, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000006f', '{"kind":"entry","description":"Before","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771916400,"end_s":1771916460,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (32, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-000000000072', '{"kind":"entry","description":"Deleted while in doubt","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771902000,"end_s":1771902060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (33, 1, 1772442060, 3, 'entry', '01a20344-3614-7068-83e5-8726535593b1', NULL, '{"kind":"entry","description":"Started","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":1772442060,"end_s":null,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (34, 2, 1772442120, 3, 'entry', '01a20344-3614-7068-83e5-8726535593b1', '{"kind":"entry","description":"Started","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":1772442060,"end_s":null,"custom":"","aside":"","locked":false}', '{"kind":"entry","description":"Started","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":1772442060,"end_s":1772442120,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (35, 3, 1772442240, 3, 'entry', '01a20344-3614-7068-83e5-8726535593b1', '{"kind":"entry","description":"Started","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":1772442060,"end_s":1772442120,"custom":"","aside":"","locked":false}', '{"kind":"entry","description":"Said anew, taken back, and out of reach since","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":1772442060,"end_s":1772442120,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (36, 4, 1772442300, 3, 'entry', '01a20344-3614-7068-83e5-8726535593b1', '{"kind":"entry","description":"Said anew, taken back, and out of reach since","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":1772442060,"end_s":1772442120,"custom":"","aside":"","locked":false}', '{"kind":"entry","description":"Started","project":"01955555-0000-7000-8000-00000000000e","task":null,"tags":[],"billable":true,"type":"REGULAR","start_s":1772442060,"end_s":1772442120,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (37, 5, 1772442360, 1, 'entry', '01a20344-362d-72e2-9c24-660bd1fc38a0', NULL, '{"kind":"entry","description":"Came in","project":null,"task":null,"tags":[],"billable":false,"type":"REGULAR","start_s":1772352000,"end_s":1772352600,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (38, 6, 1772442420, 3, 'entry', '01a20344-3630-713a-a404-c9a253b1dce1', NULL, '{"kind":"entry","description":"Runs","project":null,"task":null,"tags":[],"billable":false,"type":"REGULAR","start_s":1772442420,"end_s":null,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (39, 7, 1772442480, 3, 'entry', '01a20344-3630-713a-a404-c9a253b1dce1', '{"kind":"entry","description":"Runs","project":null,"task":null,"tags":[],"billable":false,"type":"REGULAR","start_s":1772442420,"end_s":null,"custom":"","aside":"","locked":false}', '{"kind":"entry","description":"Said anew and taken back","project":null,"task":null,"tags":[],"billable":false,"type":"REGULAR","start_s":1772442420,"end_s":null,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (4, NULL, 1772442000, 3, 'project', '01955555-0000-7000-8000-000000000013', '{"kind":"project","name":"Project deleted","client":"01955555-0000-7000-8000-000000000001","color":"#1976D2","billable":true,"public":false,"archived":false,"kept":"{\"note\":\"\",\"estimate\":{\"type\":\"AUTO\"}}"}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (40, 8, 1772442540, 3, 'entry', '01a20344-3630-713a-a404-c9a253b1dce1', '{"kind":"entry","description":"Said anew and taken back","project":null,"task":null,"tags":[],"billable":false,"type":"REGULAR","start_s":1772442420,"end_s":null,"custom":"","aside":"","locked":false}', '{"kind":"entry","description":"Runs","project":null,"task":null,"tags":[],"billable":false,"type":"REGULAR","start_s":1772442420,"end_s":null,"custom":"","aside":"","locked":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (5, NULL, 1772442000, 3, 'task', '01955555-0000-7000-8000-00000000001e', '{"kind":"task","name":"Task before","project":"01955555-0000-7000-8000-00000000000e","done":false,"billable":false,"kept":"{\"assigneeIds\":[]}"}', '{"kind":"task","name":"Task edited","project":"01955555-0000-7000-8000-00000000000e","done":false,"billable":false,"kept":"{\"assigneeIds\":[]}"}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (6, NULL, 1772442000, 3, 'task', '01955555-0000-7000-8000-000000000020', '{"kind":"task","name":"Task deleted","project":"01955555-0000-7000-8000-00000000000e","done":false,"billable":false,"kept":"{\"assigneeIds\":[]}"}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (7, NULL, 1772442000, 3, 'tag', '01955555-0000-7000-8000-00000000002b', '{"kind":"tag","name":"Tag before","archived":false}', '{"kind":"tag","name":"Tag edited","archived":false}');
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (8, NULL, 1772442000, 3, 'tag', '01955555-0000-7000-8000-00000000002d', '{"kind":"tag","name":"Tag deleted","archived":false}', NULL);
INSERT INTO version (id, deed, at_s, workspace, kind, item, before, after) VALUES (9, NULL, 1772442000, 3, 'entry', '01955555-0000-7000-8000-00000000003a', '{"kind":"entry","description":"Ran there, was stopped here","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772064000,"end_s":null,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Ran there, was stopped here","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772064000,"end_s":1772067600,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}');

INSERT INTO attempt (nr, id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s) VALUES (1, '01955555-0000-7000-8000-000000000061', 3, 'entry', '01955555-0000-7000-8000-000000000060', 'create', 1, '{"kind":"entry","description":"Create that is Sending","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771934400,"end_s":1771934520,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 'sending', 2, 1772441960, NULL, 0, '["69a500000000000000000062"]', NULL);
INSERT INTO attempt (nr, id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s) VALUES (2, '01955555-0000-7000-8000-000000000064', 3, 'entry', '01955555-0000-7000-8000-000000000063', 'create', 1, '{"kind":"entry","description":"Create that is Unknown","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771930800,"end_s":1771930920,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 'unknown', 1, 1772441960, 1772441990, 2, '["69a500000000000000000065"]', NULL);
INSERT INTO attempt (nr, id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s) VALUES (3, '01955555-0000-7000-8000-000000000068', 3, 'entry', '01955555-0000-7000-8000-000000000066', 'update', 1, '{"kind":"entry","description":"Update that is Sending","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771927200,"end_s":1771927320,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 'sending', 2, 1772441960, NULL, 0, NULL, NULL);
INSERT INTO attempt (nr, id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s) VALUES (4, '01955555-0000-7000-8000-00000000006b', 3, 'entry', '01955555-0000-7000-8000-000000000069', 'update', 1, '{"kind":"entry","description":"Update that is Unknown","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771923600,"end_s":1771923720,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 'unknown', 1, 1772441960, 1772441990, 2, NULL, NULL);
INSERT INTO attempt (nr, id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s) VALUES (5, '01955555-0000-7000-8000-00000000006e', 3, 'entry', '01955555-0000-7000-8000-00000000006c', 'delete', 1, NULL, 'sending', 2, 1772441960, NULL, 0, NULL, NULL);
INSERT INTO attempt (nr, id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s) VALUES (6, '01955555-0000-7000-8000-000000000071', 3, 'entry', '01955555-0000-7000-8000-00000000006f', 'delete', 1, NULL, 'unknown', 1, 1772441960, 1772441990, 2, NULL, NULL);
INSERT INTO attempt (nr, id, workspace, kind, item, op, rev, body, state, epoch, sent_s, lost_s, looks, known, until_s) VALUES (7, '01955555-0000-7000-8000-000000000073', 3, 'entry', '01955555-0000-7000-8000-000000000072', 'create', 1, '{"kind":"entry","description":"Deleted while in doubt","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771902000,"end_s":1771902060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 'unknown', 1, 1772441960, 1772441990, 1, NULL, 1772441980);

INSERT INTO absence (item, kind, workspace, first_s, sweeps) VALUES ('01955555-0000-7000-8000-000000000001', 'client', 3, 1772438400, 1);

INSERT INTO mark (workspace, first_pull_done_s, first_pull_page, catalog_s, sweep_s, sweeps, round_s, trust, requests) VALUES (3, 1772355600, 3, 1772440200, 1772438400, 4, 1772441940, 'proven', 3);

INSERT INTO rules (workspace, needs_project, needs_task, needs_tag, needs_description, locked_before_s, stopwatch_only, billable_by_admins, billable_projects, public_projects, projects_by, tags_by, tasks_by, round_min, round_way) VALUES (3, 1, 0, 1, 0, 1769850000, 0, 0, 1, 0, 'admins', 'everyone', 'some', 15, 'nearest');

INSERT INTO setting (name, value) VALUES ('note.said', 'already');
INSERT INTO setting (name, value) VALUES ('pace.not_before', '2026-03-02T09:00:30Z');
INSERT INTO setting (name, value) VALUES ('sync.epoch', '2');
INSERT INTO setting (name, value) VALUES ('week-starts', 'sunday');
INSERT INTO setting (name, value) VALUES ('workspace.active', '3');

INSERT INTO conflict (id, at_s, changed_s, kind, item, field, cause, base, here, there, in_words, kept, settled_s, deed) VALUES (1, 1772434800, NULL, 'entry', '01955555-0000-7000-8000-000000000074', 'end', 'stopped', '{"kind":"entry","description":"Stopped on both","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772434800,"end_s":null,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Stopped on both","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772434800,"end_s":1772437200,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', '{"kind":"entry","description":"Stopped on both","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1772434800,"end_s":1772436600,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 0, 'clockify', NULL, NULL);

INSERT INTO sent (id, attempt, workspace, kind, item, op, sent_s, taken_s, body, start_s) VALUES (1, '01955555-0000-7000-8000-000000000061', 3, 'entry', '01955555-0000-7000-8000-000000000060', 'create', 1772441960, NULL, '{"kind":"entry","description":"Create that is Sending","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771934400,"end_s":1771934520,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1771934400);
INSERT INTO sent (id, attempt, workspace, kind, item, op, sent_s, taken_s, body, start_s) VALUES (2, '01955555-0000-7000-8000-000000000064', 3, 'entry', '01955555-0000-7000-8000-000000000063', 'create', 1772441960, NULL, '{"kind":"entry","description":"Create that is Unknown","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771930800,"end_s":1771930920,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1771930800);
INSERT INTO sent (id, attempt, workspace, kind, item, op, sent_s, taken_s, body, start_s) VALUES (3, '01955555-0000-7000-8000-000000000068', 3, 'entry', '01955555-0000-7000-8000-000000000066', 'update', 1772441960, NULL, NULL, NULL);
INSERT INTO sent (id, attempt, workspace, kind, item, op, sent_s, taken_s, body, start_s) VALUES (4, '01955555-0000-7000-8000-00000000006b', 3, 'entry', '01955555-0000-7000-8000-000000000069', 'update', 1772441960, NULL, NULL, NULL);
INSERT INTO sent (id, attempt, workspace, kind, item, op, sent_s, taken_s, body, start_s) VALUES (5, '01955555-0000-7000-8000-00000000006e', 3, 'entry', '01955555-0000-7000-8000-00000000006c', 'delete', 1772441960, NULL, NULL, NULL);
INSERT INTO sent (id, attempt, workspace, kind, item, op, sent_s, taken_s, body, start_s) VALUES (6, '01955555-0000-7000-8000-000000000071', 3, 'entry', '01955555-0000-7000-8000-00000000006f', 'delete', 1772441960, NULL, NULL, NULL);
INSERT INTO sent (id, attempt, workspace, kind, item, op, sent_s, taken_s, body, start_s) VALUES (7, '01955555-0000-7000-8000-000000000073', 3, 'entry', '01955555-0000-7000-8000-000000000072', 'create', 1772441960, NULL, '{"kind":"entry","description":"Deleted while in doubt","project":"01955555-0000-7000-8000-00000000000e","task":"01955555-0000-7000-8000-00000000001b","tags":["01955555-0000-7000-8000-000000000028"],"billable":true,"type":"REGULAR","start_s":1771902000,"end_s":1771902060,"custom":"[{\"customFieldId\":\"69a5000000000000000000c1\",\"value\":3}]","aside":"{\"hourlyRate\":{\"amount\":5000,\"currency\":\"EUR\"}}","locked":false}', 1771902000);

INSERT INTO twin (theirs, ours, at_s, in_doubt, settled_s, deed) VALUES ('01955555-0000-7000-8000-000000000075', '01955555-0000-7000-8000-000000000074', 1772441940, 1, NULL, NULL);

INSERT INTO account (id, realm, remote, server, name, email, zone, way, gateway, control, connection, since_s, key_ref, read_only, joined_s, problem) VALUES (1, 'https://gateway.invalid', '69a500000000000000000001', 'https://gateway.invalid/clockify/api/v1', 'Ada Lovelace', 'ada@example.com', 'Europe/Berlin', 'maton', 'https://gateway.invalid/clockify/api/v1', 'https://control.invalid', 'a connection', 1768986000, NULL, 1, 1769850000, NULL);
INSERT INTO account (id, realm, remote, server, name, email, zone, way, gateway, control, connection, since_s, key_ref, read_only, joined_s, problem) VALUES (2, 'https://clockify.invalid/api/v1', '69a500000000000000000001', 'https://clockify.invalid/api/v1', 'Ada Lovelace', 'ada@example.com', 'Europe/Berlin', 'key', NULL, NULL, NULL, NULL, 'https://clockify.invalid/api/v1 69a500000000000000000001', 0, NULL, NULL);

INSERT INTO custom_field (workspace, remote, place, name, takes, allowed, shown, required, by_admins, hint, usual, in_projects) VALUES (3, '69a5000000000000000000c1', 0, 'People', 'number', '["2","3"]', 'yes', 1, 1, 'How many were there?', '1', '{"69a500000000000000000001":{"shown":"hidden","usual":2}}');

INSERT INTO imported (workspace, source, entry, deed) VALUES (1, '00000000-0000-0000-0000-000000000007', '01a20344-362d-72e2-9c24-660bd1fc38a0', 5);
