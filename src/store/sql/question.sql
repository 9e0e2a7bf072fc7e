-- What readers ask.

-- tasks_all: the records of all tasks from a number on.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after ORDER BY number;

-- tasks_there: the records of all tasks from a number on that were assigned by a moment.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after AND assigned_at <= :until ORDER BY number;

-- tasks_counted: what is counted of all tasks from a number on that were assigned by a moment.
SELECT {task_counted_columns} FROM task
WHERE book = :book AND number > :after AND assigned_at <= :until ORDER BY number;

-- tasks_of_lead: the records of the tasks that a unit leads, by due day.
SELECT {task_columns} FROM task WHERE book = :book AND lead = :lead ORDER BY due NULLS FIRST, number;

-- tasks_of_lead_then: the records of the tasks that a unit leads, or may have led at a moment.
SELECT {task_columns} FROM task
WHERE book = :book AND assigned_at <= :until
    AND (lead = :lead OR number IN (SELECT task FROM task_fact WHERE book = :book AND kind = 18)) ORDER BY number;

-- tasks_of_person: the records of the tasks that a person does, by due day.
SELECT {task_columns} FROM task WHERE book = :book AND person = :person ORDER BY due NULLS FIRST, number;

-- tasks_of_partner: the records of the tasks in which a unit takes part, from a number on.
SELECT {task_columns}
FROM (SELECT task AS shared FROM task_partner WHERE book = :book AND unit = :unit AND task > :after) p
    JOIN task t ON t.book = :book AND t.number = p.shared
ORDER BY p.shared;

-- tasks_of_partner_then: the records of the tasks in which a unit takes part, or may have taken part, from a number on.
SELECT {task_columns} FROM task
WHERE book = :book AND number > :after
    AND (number IN (SELECT task FROM task_partner WHERE book = :book AND unit = :unit)
        OR number IN (SELECT task FROM task_fact WHERE book = :book AND kind = 35)) ORDER BY number;

-- tasks_of_parent: the records of the tasks right below a task, from a number on.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after AND parent = :parent ORDER BY number;

-- tasks_of_parent_known: the records of the tasks right below a task, and of all that were ever put below another one.
SELECT {task_columns} FROM task
WHERE book = :book AND number > :after AND (parent = :parent
    OR number IN (SELECT task FROM task_fact WHERE book = :book AND kind = 30 AND parent IS NOT NULL)) ORDER BY number;

-- tasks_at_top: the records of the tasks below none, from a number on.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after AND parent IS NULL ORDER BY number;

-- tasks_at_top_known: the records of the tasks below none, and of all that were ever put below another one.
SELECT {task_columns} FROM task
WHERE book = :book AND number > :after AND (parent IS NULL
    OR number IN (SELECT task FROM task_fact WHERE book = :book AND kind = 30 AND parent IS NOT NULL)) ORDER BY number;

-- tasks_put_elsewhere: the records of the tasks that were ever put below another one.
SELECT {task_columns} FROM task
WHERE book = :book
    AND number IN (SELECT task FROM task_fact WHERE book = :book AND kind = 30 AND parent IS NOT NULL) ORDER BY number;

-- tasks_in_hand: the records of the tasks without a result, due in a stretch of days, by due day.
SELECT {task_columns} FROM task
WHERE book = :book AND submitted_at IS NULL AND cancelled_at IS NULL AND due >= :first AND due <= :last
ORDER BY due NULLS FIRST, number;

-- tasks_in_hand_of_lead: those of them that a unit leads.
SELECT {task_columns} FROM task
WHERE book = :book AND lead = :lead AND submitted_at IS NULL AND cancelled_at IS NULL AND due >= :first AND due <= :last
ORDER BY due NULLS FIRST, number;

-- tasks_in_hand_then: the records of the tasks that may have had no result at a moment, and been due in a stretch of days; of joint ones all.
SELECT {task_columns} FROM task
WHERE book = :book AND assigned_at <= :until AND (is_joint = 1 OR ((submitted_at IS NULL OR submitted_at > :until)
    AND (cancelled_at IS NULL OR cancelled_at > :until))) AND (last_at > :until OR (due >= :first AND due <= :last))
ORDER BY number;

-- tasks_assigned: the records of the tasks that nobody has acknowledged, from a number on.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after
    AND acknowledged_at IS NULL AND submitted_at IS NULL AND cancelled_at IS NULL ORDER BY number;

-- tasks_returned: the records of the tasks that were given back, from a number on.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after AND returned_at IS NOT NULL ORDER BY number;

-- tasks_paused: the records of the tasks that are paused, from a number on.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after AND paused_at IS NOT NULL ORDER BY number;

-- tasks_submitted: the records of the tasks whose result waits to be confirmed, from a number on.
SELECT {task_columns} FROM task
WHERE book = :book AND number > :after AND submitted_at IS NOT NULL AND confirmed_at IS NULL ORDER BY number;

-- tasks_cancelled: the records of the tasks that were cancelled, from a number on.
SELECT {task_columns} FROM task WHERE book = :book AND number > :after AND cancelled_at IS NOT NULL ORDER BY number;

-- tasks_waiting: the records of the tasks that wait for a word from somebody, from a number on.
SELECT {task_columns} FROM task
WHERE book = :book AND number > :after AND confirmed_at IS NULL AND cancelled_at IS NULL
    AND (acknowledged_at IS NULL OR submitted_at IS NOT NULL
        OR returned_at IS NOT NULL OR asked_at IS NOT NULL OR difficulty_at IS NOT NULL OR waiting_since IS NOT NULL
        OR wanted_at IS NOT NULL)
ORDER BY number;

-- tasks_waiting_for: the records of the tasks that wait for the word of a unit, from a number on.
SELECT {task_columns}
FROM (SELECT task AS waiting FROM task_wait WHERE book = :book AND unit = :unit AND task > :after) w
    JOIN task t ON t.book = :book AND t.number = w.waiting
ORDER BY w.waiting;

-- task_parents: what stands above every task.
SELECT number, parent FROM task WHERE book = :book;

-- task_parts: the tasks right below a task.
SELECT number FROM task WHERE book = :book AND parent = :task ORDER BY number;

-- task_parts_known: the tasks right below a task, and those that were put elsewhere and ever stood right below it.
SELECT number FROM task
WHERE book = :book AND (parent = :task
    OR number IN (SELECT moved.task FROM task_fact moved
        JOIN task_fact said ON said.book = moved.book AND said.task = moved.task AND said.parent = :task
        WHERE moved.book = :book AND moved.kind = 30 AND moved.parent IS NOT NULL)) ORDER BY number;

-- task_facts: what happened to a task.
SELECT {task_fact_columns} FROM task_fact WHERE book = :book AND task = :task ORDER BY event;

-- task_facts_until: what happened to a task up to a moment, as far as it was known, and whatever mends any of it.
SELECT {task_fact_columns} FROM task_fact
WHERE book = :book AND task = :task AND event < :known AND (at <= :until OR mends IS NOT NULL) ORDER BY event;

-- task_changes: what may have changed of any task in a stretch of moments, as recorded or as corrected; whether anything of it was mended.
SELECT task, CASE WHEN EXISTS (SELECT 1 FROM task_fact m
    WHERE m.book = :book AND m.task = changed AND m.mends IS NOT NULL AND m.event < :known) THEN 1 ELSE 0 END, {task_fact_columns}
FROM (SELECT task AS changed, event AS change FROM task_fact
        WHERE book = :book AND at >= :first AND at <= :last
            AND (kind = 10 OR kind = 16 OR kind = 17 OR kind = 18 OR kind = 28 OR kind = 30 OR kind = 31)
    UNION SELECT task, event FROM task_fact
        WHERE book = :book AND at >= :first AND at <= :last AND kind = 14 AND due IS NOT NULL
    UNION SELECT task, mends FROM task_fact
        WHERE book = :book AND happened_at >= :first AND happened_at <= :last AND event < :known) c
    JOIN task_fact ON book = :book AND task = changed AND event = change
WHERE event < :known AND (kind IN (10, 16, 17, 18, 30, 31) OR (kind = 14 AND due IS NOT NULL) OR (kind = 28 AND is_granted = 1))
ORDER BY event;

-- task_words: the words of a task.
SELECT title, description, source, product, urgency, quality, competence FROM task_words WHERE book = :book AND task = :task;

-- task_title: the title of a task.
SELECT title FROM task_words WHERE book = :book AND task = :task;

-- task_sayings: the events that gave a task its words: its assignment, and corrections.
SELECT event FROM task_fact WHERE book = :book AND task = :task AND kind IN (10, 30) ORDER BY event;

-- partner_tasks: the tasks in which a unit takes part.
SELECT task FROM task_partner WHERE book = :book AND unit = :unit ORDER BY task;

-- events_beside_tasks: what happened to anything but tasks. Quotes within a text are escaped, so no text looks like a kind.
SELECT number FROM event WHERE book = :book AND facts NOT LIKE '%"kind":"task-%' ORDER BY number;

-- events_of_organisation: what happened to units, positions and people before an event; as above.
SELECT number FROM event WHERE book = :book AND number < :known AND facts NOT LIKE '%"kind":"task-%'
    AND (facts LIKE '%"kind":"unit-%' OR facts LIKE '%"kind":"position-%' OR facts LIKE '%"kind":"person-%')
ORDER BY number;

-- events_naming_book: what the book was called, from its opening on. Quotes within a text are escaped, so no text looks like a kind.
SELECT number FROM event
WHERE book = :book AND facts NOT LIKE '%"kind":"task-%' AND (number = 0 OR facts LIKE '%"kind":"book-named"%') ORDER BY number;

-- event_get: one event.
SELECT facts, words FROM event WHERE book = :book AND number = :number;
