-- Units: what the fold writes, and reads back.

-- unit_add: a unit was established.
INSERT INTO unit (book, number, code, parent, name, head, since, until, changed, successor, branch, tier, outside)
VALUES (:book, :number, :code, :parent, :name, :head, :since, :until, :changed, :successor, :branch, :tier, :outside);

-- unit_change: a unit has another form, or has ended.
UPDATE unit SET parent = :parent, name = :name, head = :head, until = :until, changed = :changed,
    successor = :successor, branch = :branch, tier = :tier
WHERE book = :book AND number = :number;

-- unit_get: one unit.
SELECT number, code, parent, name, head, since, until, changed, successor, branch, tier, outside
FROM unit WHERE book = :book AND number = :number;

-- unit_list: every unit.
SELECT number, code, parent, name, head, since, until, changed, successor, branch, tier, outside
FROM unit WHERE book = :book ORDER BY number;

-- unit_past_add: the form that a unit had until a day.
INSERT INTO unit_past (book, unit, until, parent, name, head, branch, tier)
VALUES (:book, :unit, :until, :parent, :name, :head, :branch, :tier);

-- unit_pasts: the forms that units had on a day and have no more, those they had first last.
SELECT unit, parent, name, head, branch, tier FROM unit_past WHERE book = :book AND until >= :day ORDER BY unit, until DESC;

-- unit_past_list: the forms that units had, those of each from the first on.
SELECT unit, until, parent, name, head, branch, tier FROM unit_past WHERE book = :book ORDER BY unit, until;

-- unit_find: the unit with a code.
SELECT number FROM unit WHERE book = :book AND code = :code;

-- unit_last: the highest number of a unit.
SELECT coalesce(max(number), 0) FROM unit WHERE book = :book;

-- unit_open_tasks: the tasks that a unit leads and that are not over.
SELECT number FROM task
WHERE book = :book AND lead = :unit AND confirmed_at IS NULL AND cancelled_at IS NULL ORDER BY number;

-- unit_open_waits: the tasks that wait for a unit; parameters as for unit_open_tasks.
SELECT number FROM task WHERE book = :book AND waiting_for = :unit ORDER BY number;

-- unit_open_difficulties: the tasks whose difficulty was raised to a unit; parameters as for unit_open_tasks.
SELECT number FROM task WHERE book = :book AND difficulty_to = :unit ORDER BY number;

-- unit_open_shares: what a unit has not done yet in tasks that are not over; parameters as for unit_open_tasks.
SELECT p.task, p.due, p.duty FROM task_partner p JOIN task t ON t.book = p.book AND t.number = p.task
WHERE p.book = :book AND p.unit = :unit AND p.answered_at IS NULL AND t.confirmed_at IS NULL AND t.cancelled_at IS NULL
ORDER BY p.task;
