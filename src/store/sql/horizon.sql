-- What somebody may see of the tasks: found by the units and persons that tasks name, never by walking through them.

-- unit_tree: every unit, the one above it, and whether it stands outside.
SELECT number, parent, outside FROM unit WHERE book = :book ORDER BY number;

-- task_numbers_of_lead: the tasks that a unit leads.
SELECT number FROM task WHERE book = :book AND lead = :lead;

-- tasks_done_by: the tasks that a person does.
SELECT number FROM task WHERE book = :book AND person = :who;

-- tasks_followed_by: the tasks that a person follows.
SELECT number FROM task WHERE book = :book AND monitor = :who;

-- tasks_about_unit: the tasks in which a unit takes part, that wait for it, or whose difficulty was raised to it; some twice.
SELECT task FROM task_partner WHERE book = :book AND unit = :who
UNION ALL SELECT number FROM task WHERE book = :book AND waiting_for = :who
UNION ALL SELECT number FROM task WHERE book = :book AND difficulty_to = :who;

-- tasks_assigned_by: the tasks of a unit's documents; and those below tasks that it leads, but for those of another's document.
SELECT o.task FROM document d JOIN task_origin o ON o.book = d.book AND o.document = d.number
WHERE d.book = :book AND d.unit = :who
UNION ALL
SELECT t.number FROM task above JOIN task t ON t.book = above.book AND t.parent = above.number
WHERE above.book = :book AND above.lead = :who AND NOT EXISTS (
    SELECT 1 FROM task_origin o JOIN document d ON d.book = o.book AND d.number = o.document
    WHERE o.book = :book AND o.task = t.number AND d.unit IS NOT NULL);
