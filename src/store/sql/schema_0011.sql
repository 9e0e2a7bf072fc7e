-- Which event ended a link between documents: what was known on a day goes by the ledger's numbers.
ALTER TABLE document_link ADD COLUMN ended_event INTEGER;
