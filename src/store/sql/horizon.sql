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

-- tasks_assigned_by: the tasks of a unit's documents; those below tasks it leads, joint ones and series apart; and what is below joint tasks and series among these.
WITH RECURSIVE assigned (number, joint) AS (
    SELECT o.task, t.is_joint FROM document d JOIN task_origin o ON o.book = d.book AND o.document = d.number
    JOIN task t ON t.book = o.book AND t.number = o.task
    WHERE d.book = :book AND d.unit = :who
    UNION ALL
    SELECT t.number, t.is_joint FROM task above JOIN task t ON t.book = above.book AND t.parent = above.number
    LEFT JOIN task_terms terms ON terms.book = t.book AND terms.task = t.number
    WHERE above.book = :book AND above.lead = :who AND above.is_joint = 0 AND terms.occurrence IS NULL AND NOT EXISTS (
        SELECT 1 FROM task_origin o JOIN document d ON d.book = o.book AND d.number = o.document
        WHERE o.book = :book AND o.task = t.number AND d.unit IS NOT NULL)
    UNION ALL
    SELECT t.number, t.is_joint FROM assigned JOIN task t ON t.book = :book AND t.parent = assigned.number
    LEFT JOIN task_terms terms ON terms.book = t.book AND terms.task = t.number
    WHERE (assigned.joint = 1 OR terms.occurrence IS NOT NULL) AND NOT EXISTS (
        SELECT 1 FROM task_origin o JOIN document d ON d.book = o.book AND d.number = o.document
        WHERE o.book = :book AND o.task = t.number AND d.unit IS NOT NULL)
)
SELECT number FROM assigned;
