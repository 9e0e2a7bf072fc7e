-- What readers ask.

-- tasks_all: the records of all tasks.
SELECT {task_columns} FROM task WHERE book = :book ORDER BY number;

-- tasks_of_lead: the records of the tasks that a unit leads, by due day.
SELECT {task_columns} FROM task WHERE book = :book AND lead = :lead ORDER BY due, number;

-- tasks_of_parent: the records of the tasks right below a task.
SELECT {task_columns} FROM task WHERE book = :book AND parent = :parent ORDER BY number;

-- tasks_in_hand: the records of the tasks without a result, due in a stretch of days, by due day.
SELECT {task_columns} FROM task
WHERE book = :book AND submitted_at IS NULL AND cancelled_at IS NULL AND due >= :first AND due <= :last
ORDER BY due, number;

-- task_facts: what happened to a task.
SELECT {task_fact_columns} FROM task_fact WHERE book = :book AND task = :task ORDER BY event;

-- task_words: the words of a task.
SELECT title, description, source, product, urgency, quality, competence FROM task_words WHERE book = :book AND task = :task;

-- task_partners: the units that take part in a task.
SELECT unit FROM task_partner WHERE book = :book AND task = :task ORDER BY unit;

-- unit_events: what happened to units. Quotes within a text are escaped, so no text looks like a kind.
SELECT number FROM event WHERE book = :book AND facts LIKE '%"kind":"unit-%' ORDER BY number;

-- event_get: one event.
SELECT facts, words FROM event WHERE book = :book AND number = :number;
