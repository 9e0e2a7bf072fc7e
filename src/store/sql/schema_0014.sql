-- What filters of lists go by. A state that few tasks are in has an index of those alone; what is done or being done is found by walking.
CREATE INDEX task_in_hand_by_lead ON task (book, lead, due) WHERE submitted_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX task_by_person ON task (book, person, due) WHERE person IS NOT NULL;
CREATE INDEX task_assigned ON task (book, number)
    WHERE acknowledged_at IS NULL AND submitted_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX task_returned ON task (book, number) WHERE returned_at IS NOT NULL;
CREATE INDEX task_paused ON task (book, number) WHERE paused_at IS NOT NULL;
CREATE INDEX task_submitted ON task (book, number) WHERE submitted_at IS NOT NULL AND confirmed_at IS NULL;
CREATE INDEX task_cancelled ON task (book, number) WHERE cancelled_at IS NOT NULL;
CREATE INDEX task_waiting ON task (book, number)
    WHERE confirmed_at IS NULL AND cancelled_at IS NULL AND (acknowledged_at IS NULL OR submitted_at IS NOT NULL
        OR returned_at IS NOT NULL OR asked_at IS NOT NULL OR difficulty_at IS NOT NULL OR waiting_since IS NOT NULL
        OR wanted_at IS NOT NULL);

-- Who led a task on a past day need not lead it now: hand-overs are few (kind 18).
CREATE INDEX task_handed_over ON task_fact (book, task) WHERE kind = 18;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('task', 'task_in_hand_by_lead', '40000 40000 200 2'),
    ('task', 'task_by_person', '40000 40000 40 2'),
    ('task', 'task_assigned', '15000 15000 1'),
    ('task', 'task_returned', '500 500 1'),
    ('task', 'task_paused', '2000 2000 1'),
    ('task', 'task_submitted', '2000 2000 1'),
    ('task', 'task_cancelled', '2000 2000 1'),
    ('task', 'task_waiting', '20000 20000 1'),
    ('task_fact', 'task_handed_over', '500 500 1'),
    ('task_partner', 'task_partner_by_unit', '200000 200000 1000 1');
