-- Which files were imported: the first event that one brought, and the event that closes the import, which tells when, by whom and how much.
CREATE TABLE imported (
    book INTEGER NOT NULL,
    event INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (book, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_by_digest ON imported (book, digest, event);
CREATE INDEX imported_by_batch ON imported (book, batch, event);
