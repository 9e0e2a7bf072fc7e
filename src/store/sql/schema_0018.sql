-- What somebody may see is found by whom tasks and documents name.
CREATE INDEX task_by_monitor ON task (book, monitor) WHERE monitor IS NOT NULL;
CREATE INDEX task_by_wait ON task (book, waiting_for) WHERE waiting_for IS NOT NULL;
CREATE INDEX task_by_difficulty ON task (book, difficulty_to) WHERE difficulty_to IS NOT NULL;
CREATE INDEX document_by_unit ON document (book, unit) WHERE unit IS NOT NULL;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('task', 'task_by_monitor', '5000 5000 50'),
    ('task', 'task_by_wait', '2000 2000 20'),
    ('task', 'task_by_difficulty', '1000 1000 20'),
    ('document', 'document_by_unit', '1000 1000 20');
