-- Which tasks were resumed with another due day: what changed of tasks tells them too.
CREATE INDEX task_resumed ON task_fact (book, at) WHERE kind = 14 AND due IS NOT NULL;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('task_fact', 'task_resumed', '1000 1000 2');
