-- The same index of what changed of tasks, told by comparisons: for a list of kinds the engine makes a table of them for each fact that it looks at,
-- where one is recorded as where the index is checked.
DROP INDEX task_changed;
CREATE INDEX task_changed ON task_fact (book, at)
    WHERE kind = 10 OR kind = 16 OR kind = 17 OR kind = 18 OR kind = 28 OR kind = 30 OR kind = 31;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('task_fact', 'task_changed', '80000 80000 40');
