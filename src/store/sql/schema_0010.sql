-- The rules of a book with their dates: model/policy.h. Unit 0 stands for all of them; policies are the numbers of model/policies.def.
CREATE TABLE policy_value (
    book INTEGER NOT NULL,
    event INTEGER NOT NULL,
    policy INTEGER NOT NULL,
    item TEXT NOT NULL,
    unit INTEGER NOT NULL,
    since INTEGER NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (book, event)
) STRICT, WITHOUT ROWID;

CREATE INDEX policy_value_by_policy ON policy_value (book, policy, item, unit, since);
