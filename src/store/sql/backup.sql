-- The key and the attached files travel in a backup alone, in tables that no book has.

-- secret_add: puts the seed of the book's key into a backup.
INSERT INTO secret (book, seed) VALUES (:book, :seed);

-- secret_get: the seed that a backup holds.
SELECT seed FROM secret WHERE book = :book;

-- carried_add: puts an attached file into a backup.
INSERT INTO carried (book, digest, bytes) VALUES (:book, :digest, :bytes);

-- carried_all: the attached files that a backup holds.
SELECT digest, bytes FROM carried WHERE book = :book ORDER BY digest;
