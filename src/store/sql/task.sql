-- What the fold writes, and reads back.

-- task_set: the record of a task.
INSERT OR REPLACE INTO task (book, number, parent, level, lead, start, due, assigned_at, acknowledged_at, paused_at,
    submitted_at, confirmed_at, cancelled_at, percent, last_at, version)
VALUES (:book, :number, :parent, :level, :lead, :start, :due, :assigned_at, :acknowledged_at, :paused_at,
    :submitted_at, :confirmed_at, :cancelled_at, :percent, :last_at, :version);

-- task_get: the record of a task.
SELECT number, parent, level, lead, start, due, assigned_at, acknowledged_at, paused_at, submitted_at, confirmed_at,
    cancelled_at, percent, last_at, version
FROM task WHERE book = :book AND number = :number;

-- task_words_add: the words of a task.
INSERT INTO task_words (book, task, title, description, source, product, urgency)
VALUES (:book, :task, :title, :description, :source, :product, :urgency);

-- task_partner_add: a unit takes part in a task.
INSERT INTO task_partner (book, task, unit) VALUES (:book, :task, :unit);

-- task_fact_add: something happened to a task.
INSERT INTO task_fact (book, task, event, kind, at, unit, percent)
VALUES (:book, :task, :event, :kind, :at, :unit, :percent);

-- task_last: the highest number of a task.
SELECT coalesce(max(number), 0) FROM task WHERE book = :book;
