-- The roots of the ledger's full tiles of 256 events, so that a proof need not read the whole ledger. Where an older book has none, they
-- are worked out from its events.
CREATE TABLE tile_root (
    book INTEGER NOT NULL,
    tile INTEGER NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (book, tile)
) STRICT, WITHOUT ROWID;
