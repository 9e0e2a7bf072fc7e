-- Who decides on the result of a task, or receives it.
ALTER TABLE task_words ADD COLUMN competence TEXT NOT NULL DEFAULT '';
