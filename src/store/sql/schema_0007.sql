-- What can happen to a task beside its state: model/task_record.h. The day first given is the due day of tasks that were never extended.
ALTER TABLE task ADD COLUMN person INTEGER;
ALTER TABLE task ADD COLUMN monitor INTEGER;
ALTER TABLE task ADD COLUMN original_due INTEGER;
ALTER TABLE task ADD COLUMN returned_at INTEGER;
ALTER TABLE task ADD COLUMN asked_at INTEGER;
ALTER TABLE task ADD COLUMN difficulty_at INTEGER;
ALTER TABLE task ADD COLUMN difficulty_to INTEGER;
ALTER TABLE task ADD COLUMN waiting_since INTEGER;
ALTER TABLE task ADD COLUMN waiting_for INTEGER;
ALTER TABLE task ADD COLUMN wanted_at INTEGER;
ALTER TABLE task ADD COLUMN wanted_due INTEGER;
ALTER TABLE task ADD COLUMN extensions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN urges INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN faults INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN latenesses INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN quantity INTEGER;
ALTER TABLE task ADD COLUMN done INTEGER;
UPDATE task SET original_due = due;

ALTER TABLE task_fact ADD COLUMN other INTEGER;
ALTER TABLE task_fact ADD COLUMN person INTEGER;
ALTER TABLE task_fact ADD COLUMN mends INTEGER;
ALTER TABLE task_fact ADD COLUMN quantity INTEGER;
ALTER TABLE task_fact ADD COLUMN start INTEGER;
ALTER TABLE task_fact ADD COLUMN due INTEGER;
ALTER TABLE task_fact ADD COLUMN judged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task_fact ADD COLUMN is_granted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task_fact ADD COLUMN happened_at INTEGER;
UPDATE task_fact SET
    start = (SELECT start FROM task WHERE task.book = task_fact.book AND task.number = task_fact.task),
    due = (SELECT due FROM task WHERE task.book = task_fact.book AND task.number = task_fact.task)
WHERE kind = 10;

ALTER TABLE task_words ADD COLUMN quality TEXT NOT NULL DEFAULT '';

-- The facts of an assignment that states are not derived from. No row where there are none.
CREATE TABLE task_terms (
    book INTEGER NOT NULL,
    task INTEGER NOT NULL,
    product_code TEXT,
    coefficient INTEGER,
    rule TEXT,
    occurrence INTEGER,
    PRIMARY KEY (book, task)
) STRICT, WITHOUT ROWID;

-- The share that a unit has in a task now: its own due day, and when it was done.
ALTER TABLE task_partner ADD COLUMN due INTEGER;
ALTER TABLE task_partner ADD COLUMN duty TEXT NOT NULL DEFAULT '';
ALTER TABLE task_partner ADD COLUMN answered_at INTEGER;
CREATE INDEX task_partner_by_unit ON task_partner (book, unit, task);
