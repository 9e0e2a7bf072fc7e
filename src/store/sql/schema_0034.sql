-- The files that documents are known by: named by a registration, or attached afterwards, whether the bytes came along or not. The program
-- names those of an older book when it takes this step: recount.c. Which event told a clause: that of an attached file tells those of it.
CREATE TABLE document_file (
    book INTEGER NOT NULL,
    document INTEGER NOT NULL,
    event INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (book, document, event, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_file_by_digest ON document_file (book, digest);

ALTER TABLE document_clause ADD COLUMN event INTEGER NOT NULL DEFAULT 0;
UPDATE document_clause SET event = (SELECT d.event FROM document d WHERE d.book = document_clause.book AND d.number = document_clause.document);

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('document_file', 'document_file', '5000 5000 1 1 1'),
    ('document_file', 'document_file_by_digest', '5000 5000 1');
