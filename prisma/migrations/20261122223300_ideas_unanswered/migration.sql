-- What still waits for an answer is counted on every page, however many ideas had theirs.
CREATE INDEX idea_unanswered ON idea (org_id, board_column) WHERE answered_at IS NULL;
