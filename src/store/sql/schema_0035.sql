-- A task of several leads ends with the last of its parts. The program ends those of an older book when it takes this step: recount.c.
ALTER TABLE task ADD COLUMN ends_with_parts INTEGER NOT NULL DEFAULT 0;
