-- Whether a task is of several leads, each with a task of its own below it.
ALTER TABLE task_terms ADD COLUMN joint INTEGER;
