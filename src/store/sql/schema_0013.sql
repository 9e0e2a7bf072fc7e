-- How many tasks of a group are in which state, and how many are in hand by due day: model/tally.h. A group is a scope (1 below a task, 0 for
-- all; 2 led by a unit; 3 done by a person) and a number. What counts nothing has no row.
CREATE TABLE tally (
    book INTEGER NOT NULL,
    scope INTEGER NOT NULL,
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
    PRIMARY KEY (book, scope, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_due (
    book INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    number INTEGER NOT NULL,
    due INTEGER NOT NULL,
    tasks INTEGER NOT NULL,
    PRIMARY KEY (book, scope, number, due)
) STRICT, WITHOUT ROWID;

-- Each task once for each of its groups, as it is now.
CREATE TEMP TABLE member AS
WITH RECURSIVE above (book, task, number) AS (
    SELECT book, number, coalesce(parent, 0) FROM task
    UNION ALL
    SELECT above.book, above.task, coalesce(task.parent, 0)
    FROM above JOIN task ON task.book = above.book AND task.number = above.number
    WHERE above.number <> 0
), state (book, task, lead, person, due, percent, is_beside, state) AS (
    SELECT book, number, lead, person, due, percent,
        asked_at IS NOT NULL OR difficulty_at IS NOT NULL OR waiting_since IS NOT NULL OR wanted_at IS NOT NULL,
        CASE WHEN cancelled_at IS NOT NULL THEN 'cancelled' WHEN confirmed_at IS NOT NULL THEN 'done'
            WHEN submitted_at IS NOT NULL THEN 'submitted' WHEN returned_at IS NOT NULL THEN 'returned'
            WHEN paused_at IS NOT NULL THEN 'paused' WHEN acknowledged_at IS NOT NULL THEN 'doing' ELSE 'assigned' END
    FROM task
), belongs (book, task, scope, number) AS (
    SELECT book, task, 1, number FROM above
    UNION ALL SELECT book, number, 2, lead FROM task
    UNION ALL SELECT book, number, 3, person FROM task WHERE person IS NOT NULL
)
SELECT belongs.book, belongs.scope, belongs.number, state.due, state.percent, state.is_beside, state.state
FROM belongs JOIN state ON state.book = belongs.book AND state.task = belongs.task;

INSERT INTO tally (book, scope, number, assigned, doing, returned, paused, submitted, done, cancelled, waiting, percent)
SELECT book, scope, number, sum(state = 'assigned'), sum(state = 'doing'), sum(state = 'returned'), sum(state = 'paused'),
    sum(state = 'submitted'), sum(state = 'done'), sum(state = 'cancelled'),
    sum(is_beside OR state IN ('assigned', 'returned', 'submitted')), sum(CASE state WHEN 'cancelled' THEN 0 ELSE percent END)
FROM member GROUP BY book, scope, number;
INSERT INTO tally_due (book, scope, number, due, tasks)
SELECT book, scope, number, due, count(*) FROM member
WHERE due IS NOT NULL AND state NOT IN ('submitted', 'done', 'cancelled') GROUP BY book, scope, number, due;
DROP TABLE member;
