-- What tells which row was changed: the first eight bytes of an event's leaf; a digest of what a command has answered. Empty in older rows.
ALTER TABLE event ADD COLUMN leaf BLOB NOT NULL DEFAULT x'';
ALTER TABLE idempotency ADD COLUMN digest BLOB NOT NULL DEFAULT x'';
