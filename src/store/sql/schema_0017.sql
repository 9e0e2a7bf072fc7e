-- A digest of what a command with a key asked for, so that a key given to another command is refused. Empty where it is not known.
ALTER TABLE idempotency ADD COLUMN request BLOB NOT NULL DEFAULT x'';
