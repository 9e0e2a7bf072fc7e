-- Corrections of documents, and registrations taken back: the ledger's numbers of both. A document is told from others by its symbol
-- as it is right, and, when an export comes back, by the one under which it was registered.
ALTER TABLE document ADD COLUMN voided INTEGER;
ALTER TABLE document ADD COLUMN first_key TEXT NOT NULL DEFAULT '';
UPDATE document SET first_key = symbol_key;
CREATE INDEX document_by_first_symbol ON document (book, first_key);

CREATE TABLE document_mend (
    book INTEGER NOT NULL,
    document INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (book, document, event)
) STRICT, WITHOUT ROWID;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('document', 'document_by_first_symbol', '1000 1000 1'),
    ('document_mend', 'document_mend', '100 100 1 1');
