-- Erased words and files. The statements on the words of a table come in pairs: what is read of a row is what is written to it, in the
-- same order.

-- event_erase: of the words of an event there stays what the ledger committed to.
UPDATE event SET words = '', words_salt = :salt, words_digest = :digest WHERE book = :book AND number = :number;

-- erased_add: the words of an event were erased.
INSERT INTO erased (book, event, erasure) VALUES (:book, :event, :erasure);

-- erased_get: by which event the words of one were erased.
SELECT erasure FROM erased WHERE book = :book AND event = :event;

-- erased_all: whose words were erased.
SELECT event FROM erased WHERE book = :book ORDER BY event;

-- erased_file_add: the bytes of a file were erased.
INSERT INTO erased_file (book, digest, erasure) VALUES (:book, :digest, :erasure);

-- erased_files: the files whose bytes were erased, and which nothing has named since.
SELECT e.digest FROM erased_file e WHERE e.book = :book
GROUP BY e.digest HAVING max(e.erasure) > (SELECT max(a.event) FROM attachment a WHERE a.book = :book AND a.digest = e.digest)
ORDER BY e.digest;

-- attachment_events: the events that name a file.
SELECT event FROM attachment WHERE book = :book AND digest = :digest ORDER BY event;

-- scrub_set: what was erased may lie in the file of the database yet.
INSERT INTO scrub (book, erasure) VALUES (:book, :erasure) ON CONFLICT (book) DO UPDATE SET erasure = excluded.erasure;

-- scrub_get: by which event it was erased.
SELECT erasure FROM scrub WHERE book = :book;

-- scrub_clear: it does not any more.
DELETE FROM scrub WHERE book = :book;

-- said_of_tasks: the words of every task.
SELECT title, description, source, product, urgency, quality, competence, book, task FROM task_words
WHERE book = :book ORDER BY task;

-- said_of_tasks_set: the words of one.
UPDATE task_words SET title = :title, description = :description, source = :source, product = :product, urgency = :urgency,
    quality = :quality, competence = :competence
WHERE book = :book AND task = :task;

-- said_of_partners: what every unit that takes part in a task has to do.
SELECT duty, book, task, unit FROM task_partner WHERE book = :book ORDER BY task, unit;

-- said_of_partners_set: what one has to do.
UPDATE task_partner SET duty = :duty WHERE book = :book AND task = :task AND unit = :unit;

-- said_of_persons: the name of every person.
SELECT name, book, number FROM person WHERE book = :book ORDER BY number;

-- said_of_persons_set: the name of one.
UPDATE person SET name = :name WHERE book = :book AND number = :number;

-- said_of_positions: the title of every position.
SELECT title, book, number FROM position WHERE book = :book ORDER BY number;

-- said_of_positions_set: the title of one.
UPDATE position SET title = :title WHERE book = :book AND number = :number;

-- said_of_documents: what every document is about.
SELECT subject, book, number FROM document WHERE book = :book ORDER BY number;

-- said_of_documents_set: what one is about.
UPDATE document SET subject = :subject WHERE book = :book AND number = :number;

-- said_of_clauses: the words of every clause.
SELECT words, book, document, place FROM document_clause WHERE book = :book ORDER BY document, place;

-- said_of_clauses_set: the words of one.
UPDATE document_clause SET words = :words WHERE book = :book AND document = :document AND place = :place;

-- said_of_files: the name of every file.
SELECT file, book, event, place FROM attachment WHERE book = :book ORDER BY event, place;

-- said_of_files_set: the name of one.
UPDATE attachment SET file = :file WHERE book = :book AND event = :event AND place = :place;

-- said_of_policies: the source of every policy value.
SELECT source, book, event FROM policy_value WHERE book = :book ORDER BY event;

-- said_of_policies_set: the source of one.
UPDATE policy_value SET source = :source WHERE book = :book AND event = :event;
