-- What an assignment says of the task above and of the level, now that a correction can say something else of it.
ALTER TABLE task_fact ADD COLUMN parent INTEGER;
ALTER TABLE task_fact ADD COLUMN level INTEGER NOT NULL DEFAULT 0;
UPDATE task_fact SET
    parent = coalesce((SELECT parent FROM task WHERE task.book = task_fact.book AND task.number = task_fact.task), 0),
    level = (SELECT level FROM task WHERE task.book = task_fact.book AND task.number = task_fact.task)
WHERE kind = 10;

-- Which tasks were put below another one, few of all: as known on a day, they may stand elsewhere.
CREATE INDEX task_put_elsewhere ON task_fact (book, task) WHERE kind = 30 AND parent IS NOT NULL;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('task_fact', 'task_put_elsewhere', '200 200 1');

-- Whether a task is of several leads belongs to its record now: it counts for no unit and no person, so all tallies are counted anew (recount.c).
ALTER TABLE task ADD COLUMN is_joint INTEGER NOT NULL DEFAULT 0;
UPDATE task SET is_joint = 1 WHERE EXISTS (
    SELECT 1 FROM task_terms t WHERE t.book = task.book AND t.task = task.number AND t.joint IS NOT NULL);
DELETE FROM task_terms WHERE product_code IS NULL AND coefficient IS NULL AND rule IS NULL AND occurrence IS NULL;
ALTER TABLE task_terms DROP COLUMN joint;
DELETE FROM tally;
DELETE FROM result_tally;
DELETE FROM task_wait;
DELETE FROM wait_tally;

-- The words of tasks by the day on which they were assigned, so that what is found comes by it: a row's id is its book's number times 2^47, plus
-- that day times 2^30, plus the task's number. Engine-specific, as in schema_0003.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(title, description, content='', tokenize='vietnamese');
INSERT INTO search (rowid, title, description)
SELECT (t.book << 47) | (max(t.assigned_at, 0) / 86400 << 30) | t.number AS place, w.title, w.description
FROM task t JOIN task_words w ON w.book = t.book AND w.task = t.number ORDER BY place;
