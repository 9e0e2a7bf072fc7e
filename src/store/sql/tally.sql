-- Kept counts of groups of tasks. The parameters of the three that set, get and remove come in the same order: tally_row.c.

-- tally_set: what a group counts now.
INSERT INTO tally (book, scope, above, number, {tally_columns}, due)
VALUES (:book, :scope, :above, :number, {:tally_columns}, :due)
ON CONFLICT (book, scope, above, number) DO UPDATE SET {=tally_columns}, due = excluded.due;

-- tally_remove: a group counts nothing any more.
DELETE FROM tally WHERE book = :book AND scope = :scope AND above = :above AND number = :number;

-- tally_get: the tally of a group.
SELECT {tally_columns}, due FROM tally
WHERE book = :book AND scope = :scope AND above = :above AND number = :number;

-- tally_list: the tallies of all groups of a scope from a number on, or of those right below a task; that of all tasks (0) is not among them.
SELECT number, {tally_columns}, due FROM tally
WHERE book = :book AND scope = :scope AND above = :above AND number > :after ORDER BY number;

-- result_tally_set: what the results of a unit count now, of a month or of all months (0).
INSERT INTO result_tally (book, month, lead, results) VALUES (:book, :month, :lead, :results)
ON CONFLICT (book, month, lead) DO UPDATE SET results = excluded.results;

-- result_tally_remove: they count nothing any more.
DELETE FROM result_tally WHERE book = :book AND month = :month AND lead = :lead;

-- result_tally_get: what they count.
SELECT results FROM result_tally WHERE book = :book AND month = :month AND lead = :lead;

-- result_tallies: what the results of every unit count, of a month or of all months (0).
SELECT lead, results FROM result_tally WHERE book = :book AND month = :month AND lead > 0 ORDER BY lead;

-- wait_tally_set: how many tasks wait for a unit, and which of them has waited longest.
INSERT INTO wait_tally (book, unit, what, tasks, since, oldest)
SELECT :book, :unit, :what, :tasks, since, task FROM task_wait
WHERE book = :book AND unit = :unit AND what = :what ORDER BY since, task LIMIT 1
ON CONFLICT (book, unit, what) DO UPDATE SET tasks = excluded.tasks, since = excluded.since, oldest = excluded.oldest;

-- wait_tally_remove: none waits any more.
DELETE FROM wait_tally WHERE book = :book AND unit = :unit AND what = :what;

-- wait_tally_get: how many wait.
SELECT tasks FROM wait_tally WHERE book = :book AND unit = :unit AND what = :what;

-- wait_tallies: how many tasks wait for whom.
SELECT unit, what, tasks, since, oldest FROM wait_tally WHERE book = :book ORDER BY since, oldest;

-- task_wait_add: a task begins to wait.
INSERT INTO task_wait (book, unit, what, since, task) VALUES (:book, :unit, :what, :since, :task);

-- task_wait_remove: it waits no more.
DELETE FROM task_wait WHERE book = :book AND unit = :unit AND what = :what AND since = :since AND task = :task;

-- task_parent: the task right above a task, and whether it is of several leads itself.
SELECT parent, is_joint FROM task WHERE book = :book AND number = :number;
