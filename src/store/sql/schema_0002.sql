-- One book has all rows: without knowing that, the planner takes "book = 1" for a choosy condition and walks whole tables. The figures
-- are those of a book of 100,000 tasks and never change, nor do the plans made from them. SQLite alone; others gather their own.
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('event', 'event', '400000 400000 1'),
    ('unit', 'unit', '200 200 1'),
    ('unit', 'unit_by_code', '200 200 1'),
    ('task', 'task', '100000 100000 1'),
    ('task', 'task_by_parent', '100000 100000 12'),
    ('task', 'task_by_lead', '100000 100000 500 2'),
    ('task', 'task_in_hand', '40000 40000 60'),
    ('task_words', 'task_words', '100000 100000 1'),
    ('task_partner', 'task_partner', '200000 200000 2 1'),
    ('task_fact', 'task_fact', '400000 400000 4 1');
