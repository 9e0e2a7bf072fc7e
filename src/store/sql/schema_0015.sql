-- Which events are about which target: what they add up to is folded from the ledger itself (model/target.h).
CREATE TABLE target_event (
    book INTEGER NOT NULL,
    target INTEGER NOT NULL,
    event INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (book, target, event)
) STRICT, WITHOUT ROWID;
