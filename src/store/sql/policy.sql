-- Rules with dates: what the fold writes, and what is asked for.

-- policy_value_add: a value was laid down.
INSERT INTO policy_value (book, policy, item, unit, since, event, value, source)
VALUES (:book, :policy, :item, :unit, :since, :event, :value, :source);

-- policy_values_all: every value, in the order they began.
SELECT policy, item, unit, since, event, value, source
FROM policy_value WHERE book = :book ORDER BY policy, item, unit, since, event;

-- policy_values_of: the values of one policy, for one product or year or for all.
SELECT policy, item, unit, since, event, value, source
FROM policy_value WHERE book = :book AND policy = :policy AND (:item = '' OR item = :item)
ORDER BY item, unit, since, event;
