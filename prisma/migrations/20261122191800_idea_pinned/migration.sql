-- The ideas of a period and what became of them: a look back costs what the period held.
CREATE INDEX idea_pinned ON idea (org_id, pinned_at);
