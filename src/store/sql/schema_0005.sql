-- Where a unit stands in the political system (model/unit_branch.h), and whether it stands outside the book.
ALTER TABLE unit ADD COLUMN branch INTEGER;
ALTER TABLE unit ADD COLUMN tier INTEGER;
ALTER TABLE unit ADD COLUMN outside INTEGER NOT NULL DEFAULT 0;
ALTER TABLE unit_past ADD COLUMN branch INTEGER;
ALTER TABLE unit_past ADD COLUMN tier INTEGER;
