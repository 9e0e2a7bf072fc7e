-- What the fold writes, and reads back.

-- task_set: the record of a task.
INSERT INTO task (book, {task_columns}) VALUES (:book, {:task_columns})
ON CONFLICT (book, number) DO UPDATE SET {=task_columns};

-- task_get: the record of a task.
SELECT {task_columns} FROM task WHERE book = :book AND number = :number;

-- task_words_add: the words of a new task.
INSERT INTO task_words (book, task, title, description, source, product, urgency, quality, competence)
VALUES (:book, :task, :title, :description, :source, :product, :urgency, :quality, :competence);

-- task_words_set: the words of a task, some of them corrected; parameters as for task_words_add.
INSERT INTO task_words (book, task, title, description, source, product, urgency, quality, competence)
VALUES (:book, :task, :title, :description, :source, :product, :urgency, :quality, :competence)
ON CONFLICT (book, task) DO UPDATE SET title = excluded.title, description = excluded.description,
    source = excluded.source, product = excluded.product, urgency = excluded.urgency, quality = excluded.quality,
    competence = excluded.competence;

-- task_terms_add: the terms of an assignment.
INSERT INTO task_terms (book, task, product_code, coefficient, rule, occurrence)
VALUES (:book, :task, :product_code, :coefficient, :rule, :occurrence);

-- task_terms_correct: some of them are corrected.
INSERT INTO task_terms (book, task, product_code, coefficient, rule)
VALUES (:book, :task, :product_code, :coefficient, :rule)
ON CONFLICT (book, task) DO UPDATE SET product_code = coalesce(excluded.product_code, task_terms.product_code),
    coefficient = coalesce(excluded.coefficient, task_terms.coefficient), rule = coalesce(excluded.rule, task_terms.rule);

-- task_terms_without_product: it was to be of no product of the catalogue.
UPDATE task_terms SET product_code = NULL, coefficient = NULL WHERE book = :book AND task = :task;

-- task_terms_without_rule: it was not to recur; parameters as for task_terms_without_product.
UPDATE task_terms SET rule = NULL WHERE book = :book AND task = :task;

-- task_partner_set: a unit takes part in a task.
INSERT INTO task_partner (book, task, unit, due, duty) VALUES (:book, :task, :unit, :due, :duty)
ON CONFLICT (book, task, unit) DO UPDATE SET due = excluded.due, duty = excluded.duty, answered_at = NULL;

-- task_partner_answer_mended: the last answer of a unit happened at another moment.
UPDATE task_partner SET answered_at = :answered_at
WHERE book = :book AND task = :task AND answered_at IS NOT NULL AND unit = (
    SELECT a.other FROM task_fact a WHERE a.book = :book AND a.task = :task AND a.event = :mends AND a.kind = 34
        AND NOT EXISTS (SELECT 1 FROM task_fact b WHERE b.book = a.book AND b.task = a.task AND b.event > a.event
            AND b.kind IN (33, 34, 35) AND b.other = a.other));

-- task_partner_answer: a unit has done its share.
UPDATE task_partner SET answered_at = :answered_at WHERE book = :book AND task = :task AND unit = :unit;

-- task_partner_remove: a unit takes part no more.
DELETE FROM task_partner WHERE book = :book AND task = :task AND unit = :unit;

-- task_fact_add: something happened to a task.
INSERT INTO task_fact (book, task, {task_fact_columns}) VALUES (:book, :task, {:task_fact_columns});

-- task_facts_add: four things that happened to a task; parameters as for task_fact_add, the columns four times.
INSERT INTO task_fact (book, task, {task_fact_columns}) VALUES
(:book, :task, {:task_fact_columns}), (:book, :task, {:task_fact_columns 2}),
(:book, :task, {:task_fact_columns 3}), (:book, :task, {:task_fact_columns 4});

-- task_last: the highest number of a task.
SELECT coalesce(max(number), 0) FROM task WHERE book = :book;

-- task_assignment: the event that assigned a task.
SELECT min(event) FROM task_fact WHERE book = :book AND task = :task;

-- task_reported: the progress last reported of a task, other than with a result.
SELECT percent FROM task_fact WHERE book = :book AND task = :task AND percent >= 0 AND kind <> 15
ORDER BY event DESC LIMIT 1;

-- task_latest_below: the last due day right below a task.
SELECT max(due) FROM task WHERE book = :book AND parent = :task AND cancelled_at IS NULL;

-- task_latest_share: the last due day of the shares in a task that are not done.
SELECT max(due) FROM task_partner WHERE book = :book AND task = :task AND answered_at IS NULL;

-- task_first_below: when the first of the tasks right below one was assigned.
SELECT min(assigned_at) FROM task WHERE book = :book AND parent = :task;

-- task_height: how deep tasks stand below one, with itself.
WITH RECURSIVE branch (number, depth) AS (
    SELECT number, 1 FROM task WHERE book = :book AND number = :task
    UNION ALL
    SELECT t.number, branch.depth + 1 FROM branch JOIN task t ON t.book = :book AND t.parent = branch.number)
SELECT max(depth) FROM branch;

-- task_open_below: a task right below that is not over.
SELECT min(number) FROM task WHERE book = :book AND parent = :task AND confirmed_at IS NULL AND cancelled_at IS NULL;

-- task_parts_elsewhere: whether a task that stood right below another one was put elsewhere, as far as known: before an event.
SELECT 1 FROM task_fact moved JOIN task_fact said ON said.book = moved.book AND said.task = moved.task AND said.parent = :task
WHERE moved.book = :book AND moved.kind = 30 AND moved.parent IS NOT NULL AND moved.parent <> :task AND moved.event < :known LIMIT 1;

-- task_partner_get: the share that a unit has in a task.
SELECT due, duty, answered_at FROM task_partner WHERE book = :book AND task = :task AND unit = :unit;

-- task_partners_open: the shares in a task that are not done.
SELECT unit, due, duty FROM task_partner WHERE book = :book AND task = :task AND answered_at IS NULL ORDER BY unit;

-- task_partner_ended: a unit that has ended and whose share in a task is not done.
SELECT min(p.unit) FROM task_partner p JOIN unit u ON u.book = p.book AND u.number = p.unit
WHERE p.book = :book AND p.task = :task AND p.answered_at IS NULL AND u.until IS NOT NULL;

-- task_recurs: whether a task recurs.
SELECT rule FROM task_terms WHERE book = :book AND task = :task AND rule IS NOT NULL;

-- task_occurrence: whether a recurring task has made one for a day that was not cancelled.
SELECT 1 FROM task below JOIN task_terms made ON made.book = :book AND made.task = below.number
WHERE below.book = :book AND below.parent = :task AND made.occurrence = :day AND below.cancelled_at IS NULL LIMIT 1;

-- task_occurrence_ever: whether a recurring task has made one for a day, whatever became of it.
SELECT 1 FROM task below JOIN task_terms made ON made.book = :book AND made.task = below.number
WHERE below.book = :book AND below.parent = :task AND made.occurrence = :day LIMIT 1;

-- task_series: the recurring tasks that are not over, with the last day they have made a task for.
SELECT t.number, terms.rule, coalesce(terms.product_code, ''), (
    SELECT max(made.occurrence) FROM task below JOIN task_terms made ON made.book = :book AND made.task = below.number
    WHERE below.book = :book AND below.parent = t.number)
FROM task_terms terms JOIN task t ON t.book = :book AND t.number = terms.task
WHERE terms.book = :book AND terms.rule IS NOT NULL AND t.confirmed_at IS NULL AND t.cancelled_at IS NULL
ORDER BY t.number;
