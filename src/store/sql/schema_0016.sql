-- Which events are about which limitation: what they add up to is folded from the ledger itself (model/limitation.h).
CREATE TABLE limitation_event (
    book INTEGER NOT NULL,
    limitation INTEGER NOT NULL,
    event INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (book, limitation, event)
) STRICT, WITHOUT ROWID;
