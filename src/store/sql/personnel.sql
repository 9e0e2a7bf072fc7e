-- People: what the fold writes and reads back, and what is asked of them.

-- person_add: a person was registered.
INSERT INTO person (book, number, code, name, until) VALUES (:book, :number, :code, :name, :until);

-- person_change: a person has another name, or has left.
UPDATE person SET name = :name, until = :until WHERE book = :book AND number = :number;

-- person_get: one person.
SELECT number, code, name, until FROM person WHERE book = :book AND number = :number;

-- person_find: the person with a code.
SELECT number, code, name, until FROM person WHERE book = :book AND code = :code;

-- person_list: everybody.
SELECT number, code, name, until FROM person WHERE book = :book ORDER BY number;

-- position_add: a position was established.
INSERT INTO position (book, number, code, unit, heads, title, since, until)
VALUES (:book, :number, :code, :unit, :heads, :title, :since, :until);

-- position_end: a position was abolished.
UPDATE position SET until = :until WHERE book = :book AND number = :number;

-- position_get: one position.
SELECT number, code, unit, heads, title, since, until FROM position WHERE book = :book AND number = :number;

-- position_list: every position.
SELECT number, code, unit, heads, title, since, until FROM position WHERE book = :book ORDER BY number;

-- appointment_add: a person was appointed.
INSERT INTO appointment (book, position, person, since, until, acting)
VALUES (:book, :position, :person, :since, :until, :acting);

-- appointment_end: a person was relieved.
UPDATE appointment SET until = :until
WHERE book = :book AND position = :position AND person = :person AND since = :since;

-- appointment_get: the appointment of a person to a position that holds on a day.
SELECT person, position, since, until, acting FROM appointment
WHERE book = :book AND position = :position AND person = :person AND since <= :day AND (until IS NULL OR until >= :day);

-- appointment_list: every appointment.
SELECT person, position, since, until, acting FROM appointment WHERE book = :book ORDER BY position, since, person;

-- role_grant_add: a person was granted a role.
INSERT INTO role_grant (book, person, role, unit, since, until)
VALUES (:book, :person, :role, :unit, :since, :until);

-- role_grant_end: a role was revoked.
UPDATE role_grant SET until = :until
WHERE book = :book AND person = :person AND role = :role AND unit = :unit AND since = :since;

-- role_grant_get: the role of a person within a unit that holds on a day.
SELECT person, role, unit, since, until FROM role_grant
WHERE book = :book AND person = :person AND role = :role AND unit = :unit AND since <= :day
    AND (until IS NULL OR until >= :day);

-- role_grant_list: every role that was granted.
SELECT person, role, unit, since, until FROM role_grant WHERE book = :book ORDER BY person, since, role, unit;

-- mandate_posts: the units in which a person holds a position on a day.
SELECT p.unit, p.heads FROM appointment a JOIN position p ON p.book = a.book AND p.number = a.position
WHERE a.book = :book AND a.person = :person AND a.since <= :day AND (a.until IS NULL OR a.until >= :day)
ORDER BY p.number;

-- mandate_roles: the roles of a person on a day.
SELECT role, unit FROM role_grant
WHERE book = :book AND person = :person AND since <= :day AND (until IS NULL OR until >= :day) ORDER BY role, unit;

-- unit_above: the unit above one.
SELECT parent FROM unit WHERE book = :book AND number = :number;

-- task_lead: the unit that leads a task.
SELECT lead FROM task WHERE book = :book AND number = :number;

-- task_step: the unit that leads a task, the task above it, whether it is of several leads, and whether a series made it.
SELECT t.lead, t.parent, t.is_joint, CAST(terms.occurrence IS NOT NULL AS INTEGER)
FROM task t LEFT JOIN task_terms terms ON terms.book = t.book AND terms.task = t.number
WHERE t.book = :book AND t.number = :number;

-- task_issuer: the unit that issued the document a task comes from.
SELECT d.unit FROM task_origin o JOIN document d ON d.book = o.book AND d.number = o.document
WHERE o.book = :book AND o.task = :task AND d.unit IS NOT NULL;

-- task_last_of: the last event of a kind in the story of a task.
SELECT max(event) FROM task_fact WHERE book = :book AND task = :task AND kind = :kind;
