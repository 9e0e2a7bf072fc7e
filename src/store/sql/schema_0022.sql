-- On which days the tasks in hand of a group are due stands beside its tally, as one text: model/due_days.h. A row for each day made a group of
-- two years 700 rows to read.
ALTER TABLE tally ADD COLUMN due TEXT NOT NULL DEFAULT '';
UPDATE tally SET due = coalesce((
    SELECT group_concat(step || ':' || tasks, ' ') FROM (
        SELECT d.due - lag(d.due, 1, 0) OVER (ORDER BY d.due) AS step, d.tasks AS tasks FROM tally_due d
        WHERE d.book = tally.book AND d.scope = tally.scope AND d.number = tally.number ORDER BY d.due)), '');
DROP TABLE tally_due;
