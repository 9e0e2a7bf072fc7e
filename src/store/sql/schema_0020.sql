-- The last day for which a recurring task makes a task, where that was said.
ALTER TABLE task ADD COLUMN series_until INTEGER;
