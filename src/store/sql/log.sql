-- What the ledger is made of.

-- book_add: opens a book.
INSERT INTO book (book, origin, name, key) VALUES (:book, :origin, :name, :key);

-- book_get: the book of this folder.
SELECT origin, key, name FROM book WHERE book = :book;

-- book_name: the book is called otherwise.
UPDATE book SET name = :name WHERE book = :book;

-- event_add: puts an event at the end.
INSERT INTO event (book, number, facts, facts_salt, words, words_salt, leaf)
VALUES (:book, :number, :facts, :facts_salt, :words, :words_salt, :leaf);

-- event_list: the events from a number on.
SELECT number, facts, facts_salt, words, words_salt, leaf, words_digest FROM event WHERE book = :book AND number >= :first
ORDER BY number LIMIT :count;

-- tile_root_add: keeps the root of a tile that has become full.
INSERT INTO tile_root (book, tile, root) VALUES (:book, :tile, :root);

-- tile_root_get: the root of a full tile.
SELECT root FROM tile_root WHERE book = :book AND tile = :tile;

-- log_get: how far the log is.
SELECT size, subtrees, checkpoint FROM log WHERE book = :book;

-- log_set: how far the log is now.
INSERT INTO log (book, size, subtrees, checkpoint) VALUES (:book, :size, :subtrees, :checkpoint)
ON CONFLICT (book) DO UPDATE SET size = excluded.size, subtrees = excluded.subtrees, checkpoint = excluded.checkpoint;

-- answer_get: what a command has answered.
SELECT answer, request FROM idempotency WHERE book = :book AND key = :key;

-- answer_add: keeps what a command has answered.
INSERT INTO idempotency (book, key, answer, digest, request) VALUES (:book, :key, :answer, :digest, :request);

-- answers_all: what all commands have answered.
SELECT key, answer, digest, request FROM idempotency WHERE book = :book;
