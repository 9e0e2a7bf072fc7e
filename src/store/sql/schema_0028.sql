-- Words that were erased: what the ledger had committed to stands in their place, so that every proof holds.
ALTER TABLE event ADD COLUMN words_digest BLOB NOT NULL DEFAULT x'';

-- By which event whose words were erased, and the bytes of which files.
CREATE TABLE erased (
    book INTEGER NOT NULL,
    event INTEGER NOT NULL,
    erasure INTEGER NOT NULL,
    PRIMARY KEY (book, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_file (
    book INTEGER NOT NULL,
    digest TEXT NOT NULL,
    erasure INTEGER NOT NULL,
    PRIMARY KEY (book, digest, erasure)
) STRICT, WITHOUT ROWID;

-- The last erasure after which the file of the database has still to be written anew; no row when nothing is left to do.
CREATE TABLE scrub (
    book INTEGER NOT NULL,
    erasure INTEGER NOT NULL,
    PRIMARY KEY (book)
) STRICT;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('erased', 'erased', '100 100 1'),
    ('erased_file', 'erased_file', '20 20 1 1');
