-- When a unit did its share, where that was corrected: the fold says so from now on.
UPDATE task_partner SET answered_at = (
    SELECT c.happened_at FROM task_fact a JOIN task_fact c ON c.book = a.book AND c.task = a.task AND c.kind = 30 AND c.mends = a.event
    WHERE a.book = task_partner.book AND a.task = task_partner.task AND a.kind = 34 AND a.other = task_partner.unit
        AND a.at = task_partner.answered_at AND c.happened_at IS NOT NULL ORDER BY c.event DESC LIMIT 1)
WHERE answered_at IS NOT NULL AND EXISTS (
    SELECT 1 FROM task_fact a JOIN task_fact c ON c.book = a.book AND c.task = a.task AND c.kind = 30 AND c.mends = a.event
    WHERE a.book = task_partner.book AND a.task = task_partner.task AND a.kind = 34 AND a.other = task_partner.unit
        AND a.at = task_partner.answered_at AND c.happened_at IS NOT NULL);
