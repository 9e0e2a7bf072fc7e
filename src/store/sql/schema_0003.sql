-- The words of tasks, for search: engine-specific, replaced as one block with search.sql and search.c. A row's id is its book's number times 2^40
-- plus the task's. The texts themselves stand in task_words.
CREATE VIRTUAL TABLE search USING fts5(title, description, content='', tokenize='vietnamese');
INSERT INTO search (rowid, title, description)
SELECT book << 40 | task, title, description FROM task_words ORDER BY book, task;
