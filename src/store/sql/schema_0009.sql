-- People (model/personnel.h): who they are, the positions of units, who holds them, and roles. A role in the whole book has the unit 0.
CREATE TABLE person (
    book INTEGER NOT NULL,
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    until INTEGER,
    PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX person_by_code ON person (book, code);

CREATE TABLE position (
    book INTEGER NOT NULL,
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    unit INTEGER NOT NULL,
    heads INTEGER NOT NULL,
    title TEXT NOT NULL,
    since INTEGER,
    until INTEGER,
    PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX position_by_code ON position (book, code);
CREATE INDEX position_by_unit ON position (book, unit);

CREATE TABLE appointment (
    book INTEGER NOT NULL,
    position INTEGER NOT NULL,
    person INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    acting INTEGER NOT NULL,
    PRIMARY KEY (book, position, person, since)
) STRICT, WITHOUT ROWID;

CREATE INDEX appointment_by_person ON appointment (book, person);

CREATE TABLE role_grant (
    book INTEGER NOT NULL,
    person INTEGER NOT NULL,
    role INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    PRIMARY KEY (book, person, role, unit, since)
) STRICT, WITHOUT ROWID;

-- As in schema_0002.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('person', 'person', '500 500 1'),
    ('person', 'person_by_code', '500 500 1'),
    ('position', 'position', '500 500 1'),
    ('position', 'position_by_code', '500 500 1'),
    ('position', 'position_by_unit', '500 500 5'),
    ('appointment', 'appointment', '2000 2000 4 2 1'),
    ('appointment', 'appointment_by_person', '2000 2000 4'),
    ('role_grant', 'role_grant', '200 200 2 2 2 1');
