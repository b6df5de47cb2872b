-- What else a workspace demands: who may make what in it, and the custom fields of its entries.

-- Until it is read again, everybody may.
ALTER TABLE rules ADD COLUMN projects_by TEXT NOT NULL DEFAULT 'everyone'
    CHECK (projects_by IN ('everyone', 'some', 'managers', 'admins'));
ALTER TABLE rules ADD COLUMN tags_by TEXT NOT NULL DEFAULT 'everyone'
    CHECK (tags_by IN ('everyone', 'some', 'managers', 'admins'));
ALTER TABLE rules ADD COLUMN tasks_by TEXT NOT NULL DEFAULT 'everyone'
    CHECK (tasks_by IN ('everyone', 'some', 'managers', 'admins'));

-- In the order of the workspace.
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
