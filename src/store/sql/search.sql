-- Search: engine-specific, one block.

-- search_add: the words of a task can be found.
INSERT INTO search (rowid, title, description) VALUES (:book << 47 | :place, :title, :description);

-- search_remove: the words that a task had are found no more.
INSERT INTO search (search, rowid, title, description) VALUES ('delete', :book << 47 | :place, :title, :description);

-- search_forget: the words that a task has are found no more.
INSERT INTO search (search, rowid, title, description)
SELECT 'delete', (t.book << 47) | (max(t.assigned_at, 0) / 86400 << 30) | t.number, w.title, w.description
FROM task t JOIN task_words w ON w.book = t.book AND w.task = t.number WHERE t.book = :book AND t.number = :task;

-- search_renew: the words that a task has now can be found.
INSERT INTO search (rowid, title, description)
SELECT (t.book << 47) | (max(t.assigned_at, 0) / 86400 << 30) | t.number, w.title, w.description
FROM task t JOIN task_words w ON w.book = t.book AND w.task = t.number WHERE t.book = :book AND t.number = :task;

-- tasks_found: the records of the tasks before a place that hold all words, those assigned last first.
SELECT {task_columns}
FROM search s CROSS JOIN task t ON t.book = :book AND t.number = s.rowid & 1073741823
WHERE s.rowid >= :book << 47 AND s.rowid < (:book << 47) + :before AND search MATCH :words
ORDER BY s.rowid DESC;

-- texts_found: the places and texts of the same tasks.
SELECT s.rowid - (:book << 47), w.title, w.description
FROM search s CROSS JOIN task_words w ON w.book = :book AND w.task = s.rowid & 1073741823
WHERE s.rowid >= :book << 47 AND s.rowid < (:book << 47) + :before AND search MATCH :words
ORDER BY s.rowid DESC;

-- document_search_add: the words of a document can be found.
INSERT INTO document_search (rowid, symbol, subject, words) VALUES (:book << 40 | :document, :symbol, :subject, :words);

-- document_search_remove: the words that a document has are found no more.
INSERT INTO document_search (document_search, rowid, symbol, subject, words)
SELECT 'delete', :book << 40 | :document, d.symbol, d.type || ' ' || d.subject, coalesce((SELECT group_concat(c.words, char(10)) FROM (
    SELECT words FROM document_clause WHERE book = d.book AND document = d.number ORDER BY place) c), '')
FROM document d WHERE d.book = :book AND d.number = :document;

-- document_search_renew: the words that a document has now can be found.
INSERT INTO document_search (rowid, symbol, subject, words)
SELECT :book << 40 | :document, d.symbol, d.type || ' ' || d.subject, coalesce((SELECT group_concat(c.words, char(10)) FROM (
    SELECT words FROM document_clause WHERE book = d.book AND document = d.number ORDER BY place) c), '')
FROM document d WHERE d.book = :book AND d.number = :document;

-- documents_found: the documents that hold all words, the newest first.
SELECT d.number, d.symbol, d.type, d.unit, d.issuer, d.issued, d.received, d.subject, d.registered_at, d.event, d.voided
FROM document_search s CROSS JOIN document d ON d.book = :book AND d.number = s.rowid & 1099511627775
WHERE s.rowid >= :book << 40 AND s.rowid < (:book + 1) << 40 AND document_search MATCH :words
ORDER BY s.rowid DESC;
