-- Search: engine-specific, one block.

-- search_add: the words of a task can be found.
INSERT INTO search (rowid, title, description) VALUES (:book << 40 | :task, :title, :description);

-- search_remove: the words that a task had are found no more.
INSERT INTO search (search, rowid, title, description) VALUES ('delete', :book << 40 | :task, :title, :description);

-- tasks_found: the records of the tasks before a row that hold all words, the newest first.
SELECT {task_columns}
FROM search s CROSS JOIN task t ON t.book = :book AND t.number = s.rowid & 1099511627775
WHERE s.rowid >= :book << 40 AND s.rowid < (:book << 40) + :before AND search MATCH :words
ORDER BY s.rowid DESC;

-- document_search_add: the words of a document can be found.
INSERT INTO document_search (rowid, symbol, subject, words) VALUES (:book << 40 | :document, :symbol, :subject, :words);

-- documents_found: the documents that hold all words, the newest first.
SELECT d.number, d.symbol, d.type, d.unit, d.issuer, d.issued, d.received, d.subject, d.registered_at, d.event
FROM document_search s CROSS JOIN document d ON d.book = :book AND d.number = s.rowid & 1099511627775
WHERE s.rowid >= :book << 40 AND s.rowid < (:book + 1) << 40 AND document_search MATCH :words
ORDER BY s.rowid DESC;
