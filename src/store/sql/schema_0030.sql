-- The results of what a unit leads (0: of all units), one string of them by the day on which they were due (model/result_days.h): of one month, or
-- (month 0) of all, where each month stands as its first day. By how much due days were moved is a scope of `tally` now. All tallies are counted
-- anew (recount.c). What is due in a stretch of days is walked through no more, so nobody asks which tasks had another due day at first.
DROP INDEX task_moved;
DROP TABLE result_tally;
CREATE TABLE result_tally (
    book INTEGER NOT NULL,
    month INTEGER NOT NULL,
    lead INTEGER NOT NULL,
    results BLOB NOT NULL,
    PRIMARY KEY (book, month, lead)
) STRICT, WITHOUT ROWID;
DELETE FROM tally;
DELETE FROM task_wait;
DELETE FROM wait_tally;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('result_tally', 'result_tally', '5000 5000 200 1');
