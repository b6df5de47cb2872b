-- Finding entries by their words, and how a workspace rounds in reports.

-- The words of descriptions, by the number of their entry; the text itself stays in `entry`. Accents do not count.
-- New entries come in when somebody searches, since a first pull has other things to do; so the highest number in here
-- tells how far it is.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    description,
    content = '',
    contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);

-- What is in here follows its entry.
CREATE TRIGGER entry_words_change AFTER UPDATE OF description ON entry WHEN old.description <> new.description
BEGIN
    UPDATE entry_words SET description = new.description WHERE rowid = new.nr;
END;

CREATE TRIGGER entry_words_go AFTER DELETE ON entry
BEGIN
    DELETE FROM entry_words WHERE rowid = old.nr;
END;

-- Absent where reports are not rounded.
ALTER TABLE rules ADD COLUMN round_min INTEGER CHECK (round_min > 0);
ALTER TABLE rules ADD COLUMN round_way TEXT CHECK (round_way IN ('nearest', 'up', 'down'));
