-- Targets: which events they are made of.

-- target_event_add: an event is about a target.
INSERT INTO target_event (book, target, event, at) VALUES (:book, :target, :event, :at);

-- target_last_at: when the last event about a target happened; none where there is no such target.
SELECT max(at) FROM target_event WHERE book = :book AND target = :target;

-- target_events: the events about all targets, target by target.
SELECT target, event, at FROM target_event WHERE book = :book ORDER BY target, event;

-- target_event_place: how many events about a target there are up to one.
SELECT count(*) FROM target_event WHERE book = :book AND target = :target AND event <= :event;

-- target_event_at: the event about a target that stands behind some others.
SELECT event FROM target_event WHERE book = :book AND target = :target ORDER BY event LIMIT 1 OFFSET :before;
