-- The key travels in a backup alone, in a table that no book has.

-- secret_add: puts the seed of the book's key into a backup.
INSERT INTO secret (book, seed) VALUES (:book, :seed);

-- secret_get: the seed that a backup holds.
SELECT seed FROM secret WHERE book = :book;
