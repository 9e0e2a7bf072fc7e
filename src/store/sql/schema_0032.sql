-- What happened to anything but tasks, a small part of the ledger: whoever asks for what was known of units and people reads no more.
CREATE INDEX event_beside_tasks ON event (book, number) WHERE facts NOT LIKE '%"kind":"task-%';

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('event', 'event_beside_tasks', '5000 5000 1');
