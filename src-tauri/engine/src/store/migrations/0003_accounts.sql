-- Several accounts side by side, each with what it may do and how it fares.

CREATE TABLE account_new (
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

INSERT INTO account_new (id, realm, remote, server, name, email, zone, way, gateway, control, connection, key_ref, problem)
SELECT id,
       -- Somebody who was connected both ways has two accounts already, and keeps them.
       CASE WHEN clockifys AND row_number() OVER (PARTITION BY clockifys, remote ORDER BY id) = 1
            THEN 'clockify.me'
            -- scheme://host:port
            ELSE substr(server, 1, instr(server, '://') + 2
                 + instr(substr(server, instr(server, '://') + 3) || '/', '/') - 1) END,
       remote, server, name, email, zone, way, gateway, control, connection, key_ref,
       CASE WHEN id = (SELECT workspace.account
                       FROM workspace
                       JOIN setting ON setting.name = 'workspace.active' AND setting.value = workspace.id || '')
            THEN (SELECT value FROM setting WHERE name = 'sync.problem') END
FROM (SELECT *,
             server LIKE 'https://%.clockify.me/%' AND server NOT LIKE 'https://developer.%'
                 OR server LIKE 'https://%.maton.ai/%' AS clockifys
      FROM account)
ORDER BY id;

DROP TABLE account;
ALTER TABLE account_new RENAME TO account;
DELETE FROM setting WHERE name = 'sync.problem';

-- Since when Clockify lists the workspace no more: it was deleted, or the person was taken out of it.
ALTER TABLE workspace ADD COLUMN gone_s INTEGER;
