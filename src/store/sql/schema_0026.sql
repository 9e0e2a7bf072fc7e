-- The results against the due day first given count in the month of that day: all tallies are counted anew (recount.c). Which tasks had another
-- due day at first, few of all.
DELETE FROM tally;
DELETE FROM result_tally;
DELETE FROM task_wait;
DELETE FROM wait_tally;
CREATE INDEX task_moved ON task (book, original_due) WHERE due <> original_due;

-- What changed of tasks in a stretch of days: assigned, confirmed, cancelled, handed over, given another due day, corrected, taken back; and what
-- was corrected to have happened in it.
CREATE INDEX task_changed ON task_fact (book, at) WHERE kind IN (10, 16, 17, 18, 28, 30, 31);
CREATE INDEX task_corrected ON task_fact (book, happened_at) WHERE happened_at IS NOT NULL;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('task', 'task_moved', '2000 2000 4'),
    ('task_fact', 'task_changed', '80000 80000 40'),
    ('task_fact', 'task_corrected', '500 500 2');
