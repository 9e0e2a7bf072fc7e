-- In which tasks a unit took part that does no more: whoever asks as of a past day finds them too.
CREATE INDEX task_released ON task_fact (book, task) WHERE kind = 35;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('task_fact', 'task_released', '1000 1000 1');
