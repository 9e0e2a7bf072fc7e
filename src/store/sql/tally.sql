-- Kept counts of groups of tasks.

-- tally_add: a group has more tasks of some states, and fewer of others.
INSERT INTO tally (book, scope, number, {tally_columns}) VALUES (:book, :scope, :number, {:tally_columns})
ON CONFLICT (book, scope, number) DO UPDATE SET {tally_columns+=};

-- tally_clear: a group that counts nothing any more has no row.
DELETE FROM tally WHERE book = :book AND scope = :scope AND number = :number
    AND assigned = 0 AND doing = 0 AND returned = 0 AND paused = 0 AND submitted = 0 AND done = 0 AND cancelled = 0;

-- tally_get: the tally of a group.
SELECT number, {tally_columns} FROM tally WHERE book = :book AND scope = :scope AND number = :number;

-- tally_list: the tallies of all groups of a scope; the tally of all tasks is not among those below a task.
SELECT number, {tally_columns} FROM tally WHERE book = :book AND scope = :scope AND number > 0 ORDER BY number;

-- tally_due_add: a group has more or fewer tasks in hand that are due on a day.
INSERT INTO tally_due (book, scope, number, due, tasks) VALUES (:book, :scope, :number, :due, :tasks)
ON CONFLICT (book, scope, number, due) DO UPDATE SET tasks = tally_due.tasks + excluded.tasks;

-- tally_due_clear: a day on which nothing is due any more has no row.
DELETE FROM tally_due WHERE book = :book AND scope = :scope AND number = :number AND due = :due AND tasks = 0;

-- tally_due_sum: how many tasks in hand of a group are due in a stretch of days.
SELECT coalesce(sum(tasks), 0) FROM tally_due
WHERE book = :book AND scope = :scope AND number = :number AND due >= :first AND due <= :last;

-- task_parent: the task right above a task.
SELECT parent FROM task WHERE book = :book AND number = :number;
