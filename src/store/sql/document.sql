-- Documents: what the fold writes, and what is asked.

-- document_add: a document was registered.
INSERT INTO document (book, number, symbol, symbol_key, first_key, type, unit, issuer, issued, received, subject, registered_at, event)
VALUES (:book, :number, :symbol, :symbol_key, :symbol_key, :type, :unit, :issuer, :issued, :received, :subject, :registered_at, :event);

-- document_set: a document was corrected.
UPDATE document SET symbol = :symbol, symbol_key = :symbol_key, type = :type, unit = :unit, issuer = :issuer,
    issued = :issued, received = :received, subject = :subject
WHERE book = :book AND number = :number;

-- document_void: the registration of a document was taken back.
UPDATE document SET voided = :voided WHERE book = :book AND number = :number;

-- document_mend_add: an event corrects a document.
INSERT INTO document_mend (book, document, event) VALUES (:book, :document, :event);

-- document_mends: the events that correct a document.
SELECT event FROM document_mend WHERE book = :book AND document = :document ORDER BY event;

-- document_used: whether tasks come from a document, or a link of it holds.
SELECT CAST(EXISTS (SELECT 1 FROM task_origin WHERE book = :book AND document = :document)
    OR EXISTS (SELECT 1 FROM document_link WHERE book = :book AND document = :document AND ended_at IS NULL)
    OR EXISTS (SELECT 1 FROM document_link WHERE book = :book AND target = :document AND ended_at IS NULL) AS INTEGER);

-- document_clause_add: a clause of a document.
INSERT INTO document_clause (book, document, place, first_point, end_point, asks, label, words, event)
VALUES (:book, :document, :place, :first_point, :end_point, :asks, :label, :words, :event);

-- document_file_add: a document is known by a file.
INSERT INTO document_file (book, document, event, digest) VALUES (:book, :document, :event, :digest)
ON CONFLICT (book, document, event, digest) DO NOTHING;

-- document_link_add: a document stands in a link to another.
INSERT INTO document_link (book, document, target, link, event, at) VALUES (:book, :document, :target, :link, :event, :at);

-- document_link_end: a link holds no more.
UPDATE document_link SET ended_at = :ended_at, ended_event = :ended_event
WHERE book = :book AND document = :document AND target = :target AND link = :link AND ended_at IS NULL;

-- document_link_find: whether a link holds now.
SELECT event FROM document_link
WHERE book = :book AND document = :document AND target = :target AND link = :link AND ended_at IS NULL;

-- document_viewers_clear: no unit may see a document in particular.
DELETE FROM document_viewer WHERE book = :book AND document = :document;

-- document_viewer_add: a unit may see a document.
INSERT INTO document_viewer (book, document, unit) VALUES (:book, :document, :unit);

-- document_roles_clear: no role may see a document in particular.
DELETE FROM document_role WHERE book = :book AND document = :document;

-- document_role_add: a role may see a document.
INSERT INTO document_role (book, document, role) VALUES (:book, :document, :role);

-- document_last: the highest number of a document.
SELECT coalesce(max(number), 0) FROM document WHERE book = :book;

-- document_get: one document.
SELECT number, symbol, type, unit, issuer, issued, received, subject, registered_at, event, voided
FROM document WHERE book = :book AND number = :number;

-- documents_all: every document, the newest first.
SELECT number, symbol, type, unit, issuer, issued, received, subject, registered_at, event, voided
FROM document WHERE book = :book ORDER BY number DESC;

-- documents_of_symbol: the documents whose symbols are spelled alike.
SELECT number, symbol, type, unit, issuer, issued, received, subject, registered_at, event, voided
FROM document WHERE book = :book AND symbol_key = :symbol_key AND voided IS NULL ORDER BY number;

-- documents_registered_as: the documents that were registered under a symbol spelled alike, whatever became of it.
SELECT number, symbol, type, unit, issuer, issued, received, subject, registered_at, event, voided
FROM document WHERE book = :book AND first_key = :symbol_key ORDER BY number;

-- documents_of_file: the documents that are known by a file.
SELECT number, symbol, type, unit, issuer, issued, received, subject, registered_at, event, voided
FROM document WHERE book = :book AND voided IS NULL
    AND number IN (SELECT document FROM document_file WHERE book = :book AND digest = :digest) ORDER BY number;

-- document_digests: the files that a document is known by, and whether their bytes came along.
SELECT f.digest, count(a.event) FROM document_file f
    LEFT JOIN attachment a ON a.book = f.book AND a.event = f.event AND a.digest = f.digest
WHERE f.book = :book AND f.document = :document GROUP BY f.digest ORDER BY f.digest;

-- document_files: those that came along, as it was known before an event.
SELECT a.digest, a.type, a.file FROM document_file f
    JOIN attachment a ON a.book = f.book AND a.event = f.event AND a.digest = f.digest
WHERE f.book = :book AND f.document = :document AND f.event < :known ORDER BY a.event, a.place;

-- document_clauses: the clauses of a document, as it was known before an event.
SELECT first_point, end_point, asks, label, words FROM document_clause
WHERE book = :book AND document = :document AND event < :known ORDER BY place;

-- document_ties: every link, ended ones included.
SELECT document, target, link, at, ended_at, event, ended_event FROM document_link WHERE book = :book ORDER BY document, target, link, event;

-- document_viewers: the units that may see a document.
SELECT unit FROM document_viewer WHERE book = :book AND document = :document ORDER BY unit;

-- document_roles: the roles that may see a document.
SELECT role FROM document_role WHERE book = :book AND document = :document ORDER BY role;

-- task_origin_add: a task comes from a document.
INSERT INTO task_origin (book, task, document, first_point, end_point, clause)
VALUES (:book, :task, :document, :first_point, :end_point, :clause);

-- task_origins: the tasks of a document, by their place in it.
SELECT task, document, first_point, end_point, clause FROM task_origin
WHERE book = :book AND document = :document ORDER BY first_point, task;

-- task_sources: what was written as the source of tasks that name no document.
SELECT DISTINCT source FROM task_words
WHERE book = :book AND source <> '' AND task NOT IN (SELECT task FROM task_origin WHERE book = :book)
ORDER BY source;

-- task_origin_get: where a task comes from.
SELECT task, document, first_point, end_point, clause FROM task_origin WHERE book = :book AND task = :task;

-- tasks_without_basis: the records of the tasks that name no document, and whose superiors do not either.
WITH RECURSIVE based (task) AS (
    SELECT t.number FROM task t
    WHERE t.book = :book AND (EXISTS (SELECT 1 FROM task_origin o WHERE o.book = :book AND o.task = t.number)
        OR EXISTS (SELECT 1 FROM task_words w WHERE w.book = :book AND w.task = t.number AND w.source <> ''))
    UNION
    SELECT t.number FROM based JOIN task t ON t.book = :book AND t.parent = based.task)
SELECT number FROM task WHERE book = :book AND number NOT IN (SELECT task FROM based) ORDER BY number;

-- attachment_add: an event names a file.
INSERT INTO attachment (book, event, place, digest, type, file) VALUES (:book, :event, :place, :digest, :type, :file);

-- attachments_of_event: the files that an event names.
SELECT digest, type, file FROM attachment WHERE book = :book AND event = :event ORDER BY place;

-- attachment_last: the last event that names a file of a type.
SELECT coalesce(max(event), -1) FROM attachment WHERE book = :book AND type = :type;

-- attachment_digests: every file that is named, but for those whose bytes were erased since.
SELECT a.digest FROM attachment a WHERE a.book = :book
GROUP BY a.digest
HAVING max(a.event) > coalesce((SELECT max(e.erasure) FROM erased_file e WHERE e.book = :book AND e.digest = a.digest), -1)
ORDER BY a.digest;

-- attachment_find: the last event that names a file, -1 where there is none, or the bytes were erased since.
SELECT CASE WHEN last.named > last.erased THEN last.named ELSE -1 END FROM (
    SELECT coalesce((SELECT max(event) FROM attachment WHERE book = :book AND digest = :digest), -1) AS named,
        coalesce((SELECT max(erasure) FROM erased_file WHERE book = :book AND digest = :digest), -1) AS erased) last;
