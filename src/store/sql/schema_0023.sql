-- More tallies: model/punctuality.h, and who is waited for. What stands right below one task lies together now: `above` is the task right above
-- that with the number, 0 at the top and in the other scopes. The program counts all tallies anew when it takes this step: recount.c.
DROP TABLE tally;
CREATE TABLE tally (
    book INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    above INTEGER NOT NULL,
    number INTEGER NOT NULL,
    assigned INTEGER NOT NULL,
    doing INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    submitted INTEGER NOT NULL,
    done INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    percent INTEGER NOT NULL,
    due BLOB NOT NULL,
    PRIMARY KEY (book, scope, above, number)
) STRICT, WITHOUT ROWID;

-- The results of what a unit leads (0: of all) that was due in a month (0, of units alone: in any). `moved` says by how much due days in hand
-- were moved: how many more are due on which day by the day first given than by the day there is (model/due_days.h).
CREATE TABLE result_tally (
    book INTEGER NOT NULL,
    month INTEGER NOT NULL,
    lead INTEGER NOT NULL,
    in_time INTEGER NOT NULL,
    too_late INTEGER NOT NULL,
    days INTEGER NOT NULL,
    original_in_time INTEGER NOT NULL,
    original_too_late INTEGER NOT NULL,
    original_days INTEGER NOT NULL,
    moved BLOB NOT NULL,
    PRIMARY KEY (book, month, lead)
) STRICT, WITHOUT ROWID;

-- Which task waits for the word of which unit (0: whoever assigned it), for what (model/task-waits.def) and since when; how many there are, and
-- which has waited longest.
CREATE TABLE task_wait (
    book INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    what INTEGER NOT NULL,
    since INTEGER NOT NULL,
    task INTEGER NOT NULL,
    PRIMARY KEY (book, unit, what, since, task)
) STRICT, WITHOUT ROWID;

CREATE TABLE wait_tally (
    book INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    what INTEGER NOT NULL,
    tasks INTEGER NOT NULL,
    since INTEGER NOT NULL,
    oldest INTEGER NOT NULL,
    PRIMARY KEY (book, unit, what)
) STRICT, WITHOUT ROWID;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('tally', 'tally', '8000 8000 3000 8 1'),
    ('result_tally', 'result_tally', '5000 5000 200 1'),
    ('task_wait', 'task_wait', '20000 20000 100 50 2 1'),
    ('wait_tally', 'wait_tally', '400 400 2 1');
