-- Kept counts of groups of tasks.

-- tally_set: what a group counts now.
INSERT INTO tally (book, scope, number, {tally_columns}, due)
VALUES (:book, :scope, :number, {:tally_columns}, :due)
ON CONFLICT (book, scope, number) DO UPDATE SET {=tally_columns}, due = excluded.due;

-- tally_remove: a group counts nothing any more.
DELETE FROM tally WHERE book = :book AND scope = :scope AND number = :number;

-- tally_get: the tally of a group.
SELECT number, {tally_columns}, due FROM tally WHERE book = :book AND scope = :scope AND number = :number;

-- tally_list: the tallies of all groups of a scope; the tally of all tasks is not among those below a task.
SELECT number, {tally_columns}, due FROM tally WHERE book = :book AND scope = :scope AND number > 0 ORDER BY number;

-- task_parent: the task right above a task.
SELECT parent FROM task WHERE book = :book AND number = :number;
