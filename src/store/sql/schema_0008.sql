-- Documents, how they stand to each other, what was attached to events, and where tasks come from. Offsets are code points of a
-- document's read text; links the numbers of model/document-links.def.
CREATE TABLE document (
    book INTEGER NOT NULL,
    number INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    symbol_key TEXT NOT NULL,
    type TEXT NOT NULL,
    unit INTEGER,
    issuer TEXT NOT NULL,
    issued INTEGER,
    received INTEGER,
    subject TEXT NOT NULL,
    registered_at INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_by_symbol ON document (book, symbol_key);

CREATE TABLE document_clause (
    book INTEGER NOT NULL,
    document INTEGER NOT NULL,
    place INTEGER NOT NULL,
    first_point INTEGER NOT NULL,
    end_point INTEGER NOT NULL,
    asks INTEGER NOT NULL,
    label TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (book, document, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_link (
    book INTEGER NOT NULL,
    document INTEGER NOT NULL,
    target INTEGER NOT NULL,
    link INTEGER NOT NULL,
    event INTEGER NOT NULL,
    at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (book, document, target, link, event)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_link_by_target ON document_link (book, target);

-- Who may see a document: none here, everybody who may see the book.
CREATE TABLE document_viewer (
    book INTEGER NOT NULL,
    document INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    PRIMARY KEY (book, document, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_role (
    book INTEGER NOT NULL,
    document INTEGER NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (book, document, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_origin (
    book INTEGER NOT NULL,
    task INTEGER NOT NULL,
    document INTEGER NOT NULL,
    first_point INTEGER NOT NULL,
    end_point INTEGER NOT NULL,
    clause TEXT NOT NULL,
    PRIMARY KEY (book, task)
) STRICT, WITHOUT ROWID;

CREATE INDEX task_origin_by_document ON task_origin (book, document);

CREATE TABLE attachment (
    book INTEGER NOT NULL,
    event INTEGER NOT NULL,
    place INTEGER NOT NULL,
    digest TEXT NOT NULL,
    type TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (book, event, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_by_digest ON attachment (book, digest);

-- The words of documents, for search: engine-specific, replaced as one block with search.sql and search.c, as that of tasks is.
CREATE VIRTUAL TABLE document_search USING fts5(symbol, subject, words, content='', tokenize='vietnamese');

-- What the planner is to think of the new tables: see schema_0002.sql.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('document', 'document', '5000 5000 1'),
    ('document', 'document_by_symbol', '5000 5000 1'),
    ('document_clause', 'document_clause', '250000 250000 50 1'),
    ('document_link', 'document_link', '5000 5000 1 1 1 1'),
    ('document_link', 'document_link_by_target', '5000 5000 3'),
    ('document_viewer', 'document_viewer', '1000 1000 3 1'),
    ('document_role', 'document_role', '1000 1000 3 1'),
    ('task_origin', 'task_origin', '50000 50000 1'),
    ('task_origin', 'task_origin_by_document', '50000 50000 20'),
    ('attachment', 'attachment', '20000 20000 1 1'),
    ('attachment', 'attachment_by_digest', '20000 20000 1');
