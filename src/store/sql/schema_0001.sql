-- The book, its ledger, and the tables that the ledger folds into. Days are day numbers since 1970-01-01, moments seconds
-- of the book's civil time, kinds and levels the numbers of model/event-kinds.def and task-levels.def.

CREATE TABLE book (
    book INTEGER NOT NULL,
    origin TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (book)
) STRICT;

-- Payloads are the very bytes that were hashed. Words and their salt are empty where there are none.
CREATE TABLE event (
    book INTEGER NOT NULL,
    number INTEGER NOT NULL,
    facts TEXT NOT NULL,
    facts_salt BLOB NOT NULL,
    words TEXT NOT NULL,
    words_salt BLOB NOT NULL,
    PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;

-- How far the log is, the roots of its whole subtrees, and what was signed last.
CREATE TABLE log (
    book INTEGER NOT NULL,
    size INTEGER NOT NULL,
    subtrees BLOB NOT NULL,
    checkpoint TEXT NOT NULL,
    PRIMARY KEY (book)
) STRICT;

-- What a command with this key has answered: sent twice, it acts once.
CREATE TABLE idempotency (
    book INTEGER NOT NULL,
    key TEXT NOT NULL,
    answer INTEGER NOT NULL,
    PRIMARY KEY (book, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    book INTEGER NOT NULL,
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    parent INTEGER,
    name TEXT NOT NULL,
    PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX unit_by_code ON unit (book, code);

-- The record of a task as of its last fact: model/task_record.h.
CREATE TABLE task (
    book INTEGER NOT NULL,
    number INTEGER NOT NULL,
    parent INTEGER,
    level INTEGER NOT NULL,
    lead INTEGER NOT NULL,
    start INTEGER,
    due INTEGER,
    assigned_at INTEGER NOT NULL,
    acknowledged_at INTEGER,
    paused_at INTEGER,
    submitted_at INTEGER,
    confirmed_at INTEGER,
    cancelled_at INTEGER,
    percent INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX task_by_parent ON task (book, parent);
CREATE INDEX task_by_lead ON task (book, lead, due);
CREATE INDEX task_in_hand ON task (book, due) WHERE submitted_at IS NULL AND cancelled_at IS NULL;

CREATE TABLE task_words (
    book INTEGER NOT NULL,
    task INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    source TEXT NOT NULL,
    product TEXT NOT NULL,
    urgency TEXT NOT NULL,
    PRIMARY KEY (book, task)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_partner (
    book INTEGER NOT NULL,
    task INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    PRIMARY KEY (book, task, unit)
) STRICT, WITHOUT ROWID;

-- For questions about past days, and the story of a task.
CREATE TABLE task_fact (
    book INTEGER NOT NULL,
    task INTEGER NOT NULL,
    event INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    percent INTEGER NOT NULL,
    PRIMARY KEY (book, task, event)
) STRICT, WITHOUT ROWID;
