-- Units in time: model/unit_line.h. A unit's row has the form it has now, unit_past those it had, each with its last day.
ALTER TABLE unit ADD COLUMN head TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN since INTEGER;
ALTER TABLE unit ADD COLUMN until INTEGER;
ALTER TABLE unit ADD COLUMN changed INTEGER;
ALTER TABLE unit ADD COLUMN successor INTEGER;

CREATE TABLE unit_past (
    book INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    until INTEGER NOT NULL,
    parent INTEGER,
    name TEXT NOT NULL,
    head TEXT NOT NULL,
    PRIMARY KEY (book, unit, until)
) STRICT, WITHOUT ROWID;

-- An assignment says who leads, as a hand-over does. Nobody has handed over a task yet.
UPDATE task_fact SET unit = (SELECT lead FROM task WHERE task.book = task_fact.book AND task.number = task_fact.task)
WHERE kind = 10;
