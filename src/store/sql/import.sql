-- Which files were imported.

-- imported_add: a file was imported.
INSERT INTO imported (book, event, batch, digest) VALUES (:book, :event, :batch, :digest);

-- imported_file: the event that closes the last import of a file.
SELECT event FROM imported WHERE book = :book AND digest = :digest ORDER BY event DESC LIMIT 1;

-- imported_batch: the event that closes the import which begins with another.
SELECT event FROM imported WHERE book = :book AND batch = :batch ORDER BY event DESC LIMIT 1;
