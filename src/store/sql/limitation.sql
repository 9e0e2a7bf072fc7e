-- Limitations: which events they are made of.

-- limitation_event_add: an event is about a limitation.
INSERT INTO limitation_event (book, limitation, event, at) VALUES (:book, :limitation, :event, :at);

-- limitation_last_at: when the last event about a limitation happened; none where there is no such limitation.
SELECT max(at) FROM limitation_event WHERE book = :book AND limitation = :limitation;

-- limitation_events: the events about all limitations, limitation by limitation.
SELECT limitation, event, at FROM limitation_event WHERE book = :book ORDER BY limitation, event;
